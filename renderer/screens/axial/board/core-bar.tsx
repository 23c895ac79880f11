import { useTranslation } from 'react-i18next';
import { useAxial } from '../axial-store.ts';
import { PartChoice } from '../part-choice.tsx';
import { AddCode } from './add-code.tsx';
import type { CodeRow } from './board-model.ts';
import type { Counts } from './counts.ts';
import { HeadChip } from './head-chip.tsx';

/** The choice of the part, the core category above the columns, and what adds a main category. */
export function CoreBar({ core, counts }: { core: CodeRow | null; counts: Counts }) {
  const { t } = useTranslation();
  const drop = useAxial(state => (state.drop?.key === 'core' ? state.drop.act : undefined));
  const isReplacing = useAxial(state => state.adding?.kind === 'core');
  return (
    <div className="axial-core" data-area="core" data-drop={drop}>
      <PartChoice />
      {core && !isReplacing ? (
        <div
          role="listbox"
          aria-multiselectable="true"
          aria-label={t('axial.core')}
          className="axial-core__list"
        >
          <HeadChip code={core} counts={counts} isTabStop />
        </div>
      ) : (
        <AddCode kind="core" column={null} />
      )}
      <span className="push" />
      <AddCode kind="main" column={null} />
    </div>
  );
}
