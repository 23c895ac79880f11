import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { goTo } from '../../../state/ui.ts';
import { useAxial } from '../axial-store.ts';
import { useBoardSort } from '../tools/board-choices.ts';
import { BoardTools } from '../tools/board-tools.tsx';
import { useFolded } from '../tools/fold-choices.ts';
import { BoardColumn } from './board-column.tsx';
import type { Board } from './board-model.ts';
import { CoreBar } from './core-bar.tsx';
import type { Counts } from './counts.ts';
import { NewMainColumn } from './new-main-column.tsx';
import { useLanes } from './regions.ts';
import { countFitting, shownBoard } from './shown-board.ts';
import { useEdges } from './use-edges.ts';
import { boardLanes } from './walk.ts';
import './board.css';

/** The core category, and a column for each main category around it. */
export function BoardView({ board: whole, counts }: { board: Board; counts: Counts }) {
  const { t } = useTranslation();
  const { board, found } = useShownBoard(whole, counts);
  const lanes = useMemo(() => boardLanes(board), [board]);
  const scroller = useRef<HTMLDivElement>(null);
  const edges = useEdges(scroller);
  const mains = board.columns.filter(column => column.holder?.kind === 'main');
  const others = board.columns.filter(column => !mains.includes(column));
  useLanes('board', lanes);
  return (
    <section className="axial-board" aria-label={t('axial.board')} data-region="board">
      <CoreBar core={board.core} counts={counts} />
      <BoardTools found={found} />
      <div
        className="axial-board__frame"
        data-start={edges.start || undefined}
        data-end={edges.end || undefined}
      >
        <div ref={scroller} className="axial-board__columns">
          {mains.map(column => (
            <BoardColumn key={column.key} column={column} counts={counts} />
          ))}
          <NewMainColumn />
          {others.map(column => (
            <BoardColumn key={column.key} column={column} counts={counts} />
          ))}
          {found === null ? <FirstSteps board={whole} /> : board.columns.length === 0 && <NothingFound />}
        </div>
      </div>
    </section>
  );
}

/** The board as it was wished for; `found` counts what fits on it and beside it, null where nothing is looked for. */
function useShownBoard(whole: Board, counts: Counts): { board: Board; found: number | null } {
  const { compare } = useFormats();
  // What is typed shows at once; the board follows when there is time.
  const typed = useDeferredValue(useAxial(state => state.typed));
  const onlyUsed = useAxial(state => state.siteId !== null);
  const folded = useFolded();
  const [sort] = useBoardSort();
  const { totalOf } = counts;
  return useMemo(() => {
    const wish = { typed, onlyUsed, sort, totalOf, compare, folded };
    const isNarrowed = typed.trim() !== '' || onlyUsed;
    return { board: shownBoard(whole, wish), found: isNarrowed ? countFitting(whole, wish) : null };
  }, [whole, typed, onlyUsed, sort, totalOf, compare, folded]);
}

function NothingFound() {
  const { t } = useTranslation();
  const isTyped = useAxial(state => state.typed.trim() !== '');
  return <p className="axial-board__none">{t(isTyped ? 'board.noneFound' : 'board.noneHere')}</p>;
}

/** What to do first, where there is nothing to group yet, or nothing to group it into. */
function FirstSteps({ board }: { board: Board }) {
  const { t } = useTranslation();
  const hasGroups = board.core !== null || board.columns.some(column => column.holder ?? column.cards[0]);
  if (hasGroups) return null;
  const isEmpty = board.loose.length === 0;
  return (
    <div className="axial-board__first">
      <EmptyState
        icon="axial"
        title={t(isEmpty ? 'axial.first.noConcepts' : 'axial.first.noGroups')}
        hint={t(isEmpty ? 'axial.first.code' : 'axial.first.group')}
      >
        {isEmpty && (
          <Button variant="primary" onPress={() => goTo('open')}>
            {t('axial.first.toOpen')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
