/** A coding's extent in the margin, in pixels from the top of the lane. */
export interface LaneExtent {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** Place in the text; decides between codings that begin on one line. */
  readonly start: number;
  /** False where the coding began above the part being laid out: its label stands up there. */
  readonly labelled: boolean;
}

export interface LaneLayout {
  /** Column of each bar; 0 stands next to the labels. */
  readonly columns: ReadonlyMap<string, number>;
  readonly labels: readonly { id: string; top: number }[];
  readonly folds: readonly { ids: readonly string[]; top: number }[];
}

export const LABEL_HEIGHT = 20;
export const MAX_COLUMNS = 5;

/** Further than this from its bar a label no longer says what it belongs to, and is folded away instead. */
const MAX_PUSH = LABEL_HEIGHT * 3;

/** Places bars in columns and labels below each other, none over another. Ids in `keep` are never folded. */
export function layoutLane(extents: readonly LaneExtent[], keep: ReadonlySet<string>): LaneLayout {
  const sorted = [...extents].sort((a, b) => a.top - b.top || a.start - b.start || b.bottom - a.bottom);
  return { columns: columnsOf(sorted), ...placeLabels(sorted, keep) };
}

function columnsOf(sorted: readonly LaneExtent[]): Map<string, number> {
  const columns = new Map<string, number>();
  const bottoms: number[] = [];
  for (const extent of sorted) {
    const free = bottoms.findIndex(bottom => bottom <= extent.top);
    const column = free < 0 ? bottoms.length : free;
    bottoms[column] = extent.bottom;
    columns.set(extent.id, Math.min(column, MAX_COLUMNS - 1));
  }
  return columns;
}

type Slot = { ids: string[]; top: number; folded: boolean };

function placeLabels(sorted: readonly LaneExtent[], keep: ReadonlySet<string>): Omit<LaneLayout, 'columns'> {
  const slots: Slot[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const extent of sorted) {
    if (!extent.labelled) continue;
    const top = Math.max(extent.top, free);
    const folded = top - extent.top > MAX_PUSH && !keep.has(extent.id);
    const last = slots.at(-1);
    if (folded && last?.folded) {
      last.ids.push(extent.id);
      continue;
    }
    slots.push({ ids: [extent.id], top, folded });
    free = top + LABEL_HEIGHT;
  }
  // A fold of one would take the very place of the label it hides.
  const isFold = (slot: Slot): boolean => slot.ids.length > 1;
  return {
    labels: slots.filter(slot => !isFold(slot)).map(({ ids, top }) => ({ id: ids[0] ?? '', top })),
    folds: slots.filter(isFold).map(({ ids, top }) => ({ ids, top })),
  };
}
