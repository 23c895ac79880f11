import { create } from 'zustand';

/** A cell of the grid; `caseId` null for what has no case. */
export interface PickedCell {
  propertyId: string;
  caseId: string | null;
}

interface PropertiesState {
  /** The category in view; null for all. */
  codeId: string | null;
  cell: PickedCell | null;
  /** The quote whose dot was chosen. */
  codingId: string | null;
  /** The properties of the plot; null for the first, and for none. */
  x: string | null;
  y: string | null;
}

const NOTHING: PropertiesState = { codeId: null, cell: null, codingId: null, x: null, y: null };

/** What the parts of the properties stage share. */
export const useProperties = create<PropertiesState>(() => NOTHING);

export const setProperties = useProperties.setState;

/** Shows the properties of a category, or of all. */
export function showCategory(codeId: string | null): void {
  setProperties({ ...NOTHING, codeId });
}
