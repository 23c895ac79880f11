import { useTranslation } from 'react-i18next';
import { kindAbove } from '../../../../shared/theory/code-levels.ts';
import { buildCodeTree, descendantsOf } from '../../../../shared/theory/code-tree.ts';
import { Button } from '../../../components/button.tsx';
import { CodeRows } from '../../../components/code-rows.tsx';
import { Pane, PaneBlock } from '../../../components/pane.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRows } from '../../../state/mirror.ts';
import { pick, setAxial } from '../axial-store.ts';
import { beginMaking } from '../begin.ts';
import type { CodeRow } from '../board/board-model.ts';
import type { Counts } from '../board/counts.ts';
import { pickOne } from '../board/picking.ts';
import { ColorChoice } from '../color-choice.tsx';
import { countOf } from '../names.ts';

/** Several codes: how many they are, what they hold together, and what can be done with them. */
export function SeveralDetails({ codes, counts }: { codes: readonly CodeRow[]; counts: Counts }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const ids = codes.map(code => code.id);
  const title = countOf(codes.map(code => code.kind));
  const codings = useCodingsOf(ids, counts);
  return (
    <Pane title={title} titleStyle="name" label={title} className="axial-details">
      <PaneBlock>
        <p>{t('axial.several.codings', { codings: t('common.counts.codings', { count: codings }) })}</p>
        <Actions codes={codes} />
      </PaneBlock>
      <PaneBlock title={t('common.color')}>
        <ColorChoice ids={ids} />
      </PaneBlock>
      <PaneBlock title={t('axial.several.selected')}>
        <CodeRows codes={codes} count={id => number(counts.totalOf(id))} onPick={id => pick(pickOne(id))} />
      </PaneBlock>
    </Pane>
  );
}

function Actions({ codes }: { codes: readonly CodeRow[] }) {
  const { t } = useTranslation();
  const ids = codes.map(code => code.id);
  const above = kindAbove(codes.map(code => code.kind));
  return (
    <div className="axial-several__actions">
      <Button onPress={() => setAxial({ moving: ids })}>
        {t('axial.menu.move')} <kbd className="kbd">M</kbd>
      </Button>
      {above !== 'core' && (
        <Button onPress={() => beginMaking(ids)}>
          {t(above === 'category' ? 'axial.several.category' : 'axial.several.main')}{' '}
          <kbd className="kbd">N</kbd>
        </Button>
      )}
      <Button onPress={() => setAxial({ merging: ids, accepting: null })}>
        {t('board.merge.menuSeveral')} <kbd className="kbd">J</kbd>
      </Button>
      <Button variant="danger" onPress={() => setAxial({ removing: ids })}>
        {t('common.remove')} <kbd className="kbd">Del</kbd>
      </Button>
    </div>
  );
}

/** Codings of codes and of all below them, each counted once though a code and its category were both picked. */
function useCodingsOf(ids: readonly string[], counts: Counts): number {
  const tree = buildCodeTree(useRows('code'));
  const reached = new Set(ids.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]));
  return [...reached].reduce((sum, id) => sum + counts.ownOf(id), 0);
}
