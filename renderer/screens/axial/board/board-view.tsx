import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { goTo } from '../../../state/ui.ts';
import { BoardColumn } from './board-column.tsx';
import type { Board } from './board-model.ts';
import { CoreBar } from './core-bar.tsx';
import type { Counts } from './counts.ts';
import { NewMainColumn } from './new-main-column.tsx';
import { useLanes } from './regions.ts';
import { useEdges } from './use-edges.ts';
import { boardLanes } from './walk.ts';
import './board.css';

/** The core category, and a column for each main category around it. */
export function BoardView({ board, counts }: { board: Board; counts: Counts }) {
  const { t } = useTranslation();
  const lanes = useMemo(() => boardLanes(board), [board]);
  const scroller = useRef<HTMLDivElement>(null);
  const edges = useEdges(scroller);
  const mains = board.columns.filter(column => column.holder?.kind === 'main');
  const others = board.columns.filter(column => !mains.includes(column));
  useLanes('board', lanes);
  return (
    <section className="axial-board" aria-label={t('axial.board')} data-region="board">
      <CoreBar core={board.core} counts={counts} />
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
          <FirstSteps board={board} />
        </div>
      </div>
    </section>
  );
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
