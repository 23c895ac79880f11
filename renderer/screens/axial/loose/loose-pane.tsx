import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Pane } from '../../../components/pane.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { useAxial } from '../axial-store.ts';
import type { ListedCode } from '../board/board-model.ts';
import { CodeList } from '../board/code-list.tsx';
import type { Counts } from '../board/counts.ts';
import { useLanes } from '../board/regions.ts';
import { listLanes } from '../board/walk.ts';
import { useSort } from './loose-choices.ts';
import { looseList } from './loose-list.ts';
import { LooseTools } from './loose-tools.tsx';
import './loose.css';

/** Concepts that lie in no group yet. */
export function LoosePane({ loose, counts }: { loose: readonly ListedCode[]; counts: Counts }) {
  const { t } = useTranslation();
  const { number, compare } = useFormats();
  const typed = useAxial(state => state.typed);
  const siteId = useAxial(state => state.siteId);
  const [sort] = useSort();
  const { ownOf, totalOf } = counts;
  const among = useMemo(
    () => (siteId === null ? null : new Set(loose.map(each => each.code.id).filter(id => ownOf(id) > 0))),
    [siteId, loose, ownOf],
  );
  const listed = useMemo(
    () => looseList(loose, { typed, sort, totalOf, compare, among }),
    [loose, typed, sort, totalOf, compare, among],
  );
  const lanes = useMemo(() => listLanes(listed), [listed]);
  const hasCodes = useRows('code').length > 0;
  const nothing =
    loose.length > 0 ? 'common.noMatch' : hasCodes ? 'axial.noneToGroup' : 'axial.first.noConcepts';
  const isDrop = useAxial(state => state.drop?.key === 'loose');
  useLanes('loose', lanes);
  const isNarrowed = listed.length !== loose.length;
  const count = isNarrowed
    ? t('axial.someOf', { shown: listed.length, all: loose.length })
    : number(loose.length);
  return (
    <Pane
      title={t('axial.toGroup')}
      tools={<span className="loose__number tabular">{count}</span>}
      label={t('axial.toGroup')}
      className="loose"
    >
      <LooseTools />
      <div
        className="loose__area"
        data-region="loose"
        data-area="loose"
        data-drop={isDrop ? 'into' : undefined}
      >
        {listed.length > 0 ? (
          <div
            role="listbox"
            aria-multiselectable="true"
            aria-label={t('axial.toGroup')}
            className="loose__list"
          >
            <CodeList listed={listed} region="loose" counts={counts} />
          </div>
        ) : (
          <p className="loose__none muted">{t(nothing)}</p>
        )}
      </div>
    </Pane>
  );
}
