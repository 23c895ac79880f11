import { LinkDialogHost } from '../../links/link-dialog-host.tsx';
import { BoardStage } from './board-stage.tsx';
import { ParadigmStage } from './paradigm/paradigm-stage.tsx';
import { usePart } from './part-choice.tsx';
import { PropertiesStage } from './properties/properties-stage.tsx';
import { StructureStage } from './structure/structure-stage.tsx';

const STAGES = {
  board: BoardStage,
  paradigm: ParadigmStage,
  properties: PropertiesStage,
  structure: StructureStage,
};

/**
 * Axial coding: codes are grouped on the board and put around a phenomenon in the paradigm; their quotes are compared
 * along properties; the data structure shows how all of it holds together.
 */
export function AxialScreen() {
  const [part] = usePart();
  const Stage = STAGES[part];
  return (
    <>
      <Stage />
      <LinkDialogHost />
    </>
  );
}
