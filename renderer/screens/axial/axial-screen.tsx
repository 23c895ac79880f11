import { LinkDialogHost } from '../../links/link-dialog-host.tsx';
import { BoardStage } from './board-stage.tsx';
import { ParadigmStage } from './paradigm/paradigm-stage.tsx';
import { usePart } from './part-choice.tsx';

/** Axial coding: codes are grouped on the board, and put around a phenomenon in the paradigm. */
export function AxialScreen() {
  const [part] = usePart();
  return (
    <>
      {part === 'board' ? <BoardStage /> : <ParadigmStage />}
      <LinkDialogHost />
    </>
  );
}
