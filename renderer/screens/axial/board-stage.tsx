import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../components/announcer.tsx';
import { SplitPanes } from '../../components/split-panes.tsx';
import { useRows } from '../../state/mirror.ts';
import { useStatus } from '../../state/status.ts';
import { useUi } from '../../state/ui.ts';
import { pick, resetAxial, useAxial } from './axial-store.ts';
import { type Board, buildBoard } from './board/board-model.ts';
import { BoardView } from './board/board-view.tsx';
import { letGo, onDragLeave, onDragOver, onDragStart, onDrop } from './board/drag-commands.ts';
import { onBoardKey } from './board/key-commands.ts';
import { pickOne } from './board/picking.ts';
import { onBoardClick, onBoardDoubleClick, onBoardMenu } from './board/pointer-commands.ts';
import { noteFocus } from './board/regions.ts';
import { onBoardPointerDown } from './board/rubber-band.ts';
import { useCounts } from './board/use-counts.ts';
import { ChipMenu } from './chip-menu.tsx';
import { DetailsPane } from './details/details-pane.tsx';
import { LoosePane } from './loose/loose-pane.tsx';
import { MergeDialog } from './merge/merge-dialog.tsx';
import { MoveDialog } from './move/move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameField } from './rename-field.tsx';
import { ReplaceCoreDialog } from './replace-core-dialog.tsx';
import { SplitDialog } from './split/split-dialog.tsx';
import { SuggestionsPane } from './suggestions/suggestions-pane.tsx';
import { useSide } from './tools/board-choices.ts';
import './axial-screen.css';

/** Concepts into categories, categories into main categories, these around the core category. */
export function BoardStage() {
  const codes = useRows('code');
  const board = useMemo(() => buildBoard(codes), [codes]);
  const counts = useCounts();
  const shownCounts = useCounts(useAxial(state => state.siteId));
  const [side] = useSide();
  useBoardStatus(board);
  useShownCode();
  useEffect(() => resetAxial, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside has the roles and the focus; its events are handled once for all of it
    <div
      className="axial"
      onFocus={event => noteFocus(event.target)}
      onKeyDown={onBoardKey}
      onPointerDown={onBoardPointerDown}
      onClick={onBoardClick}
      onDoubleClick={onBoardDoubleClick}
      onContextMenu={onBoardMenu}
      onDragStart={onDragStart}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDragEnd={letGo}
      onDrop={onDrop}
    >
      <SplitPanes
        name="axial"
        panes={[
          {
            id: 'loose',
            content:
              side === 'loose' ? <LoosePane loose={board.loose} counts={shownCounts} /> : <SuggestionsPane />,
            size: 212,
            minSize: 180,
            maxSize: 400,
          },
          { id: 'board', content: <BoardView board={board} counts={shownCounts} />, minSize: 320 },
          { id: 'code', content: <DetailsPane counts={counts} />, size: 272, minSize: 220, maxSize: 520 },
        ]}
      />
      <ChipMenu />
      <MoveDialog />
      <MergeDialog />
      <SplitDialog />
      <RemoveDialog />
      <ReplaceCoreDialog />
      <RenameField />
      <Announcer />
    </div>
  );
}

function useBoardStatus({ columns, loose }: Board): void {
  const { t } = useTranslation();
  const mains = columns.filter(column => column.holder?.kind === 'main').length;
  const categories = columns.reduce((sum, column) => sum + column.cards.length, 0);
  useStatus([
    t('axial.counts.main', { count: mains }),
    t('axial.counts.category', { count: categories }),
    t('axial.left', { count: loose.length }),
  ]);
}

/** A code that another stage, the history or undo shows is picked here too. */
function useShownCode(): void {
  const codeId = useUi(state => state.codeId);
  useEffect(() => {
    if (codeId !== null && !useAxial.getState().picked.includes(codeId)) pick(pickOne(codeId));
  }, [codeId]);
}
