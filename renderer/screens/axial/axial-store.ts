import { create } from 'zustand';
import type { CodeKind } from '../../../shared/api/entities/codes.ts';
import { selectCode } from '../../state/ui.ts';
import type { DropPlace } from './board/drop-place.ts';
import { NOTHING_PICKED, type Picking } from './board/picking.ts';

/** The two parts of the screen that hold codes; each is one stop of the Tab key. */
export type Region = 'loose' | 'board';

/** A code about to be made, its name being typed at the end of a column or in the bar of the core category. */
export interface NewCode {
  kind: Exclude<CodeKind, 'concept'>;
  /** The column it is made in, or null for the bar. */
  column: string | null;
  childIds: readonly string[];
  /** The suggestion that making it carries out. */
  suggestionKey?: string | null;
}

export interface AxialState extends Picking {
  /** Where the arrow keys stand in each part. */
  lead: Readonly<Record<Region, string | null>>;
  /** The codes being dragged, and where they would go. */
  dragged: readonly string[] | null;
  drop: DropPlace | null;
  menu: { codeId: string; x: number; y: number } | null;
  renaming: { codeId: string; box: DOMRect } | null;
  adding: NewCode | null;
  /** The codes that a place is being chosen for, or that are about to be removed. */
  moving: readonly string[] | null;
  removing: readonly string[] | null;
  /** The codes about to be merged, and the code whose passages are about to be parted. */
  merging: readonly string[] | null;
  splitting: string | null;
  /** What the board is narrowed to: names that were typed for, and a site. */
  typed: string;
  siteId: string | null;
  /** The suggestion that merging or moving would carry out. */
  accepting: string | null;
  /** A new core category that would take the place of the one there is: a code, or a name. */
  replacing: { codeId: string } | { name: string } | null;
}

const NOTHING: AxialState = {
  ...NOTHING_PICKED,
  lead: { loose: null, board: null },
  dragged: null,
  drop: null,
  menu: null,
  renaming: null,
  adding: null,
  moving: null,
  removing: null,
  merging: null,
  splitting: null,
  typed: '',
  siteId: null,
  accepting: null,
  replacing: null,
};

/** What the parts of the Axial stage share while it is shown. */
export const useAxial = create<AxialState>(() => NOTHING);

export const setAxial = useAxial.setState;

export function resetAxial(): void {
  setAxial(NOTHING, true);
}

/** Picks codes; a single one is also the code that the other stages show. */
export function pick(picking: Picking): void {
  setAxial({ picked: picking.picked, anchor: picking.anchor });
  const [only] = picking.picked;
  if (picking.picked.length <= 1) selectCode(only ?? null);
}

export function setLead(region: Region, id: string | null): void {
  const { lead } = useAxial.getState();
  if (lead[region] !== id) setAxial({ lead: { ...lead, [region]: id } });
}

export function closeMerge(): void {
  setAxial({ merging: null, accepting: null });
}
