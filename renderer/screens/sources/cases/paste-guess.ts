import type { CaseColumn, CaseTable } from './case-table.ts';

/** What a pasted column is: a column's id, a new attribute, or nothing. */
export const NEW_COLUMN = 'new';
export const LEFT_OUT = 'out';

/** Where a block was to lie: the cases shown from the cursor down, and the cursor's column. */
export interface PasteAt {
  below: readonly string[];
  column: number;
}

/** What was pasted or typed, and what each of its columns is. */
export interface Pasted extends PasteAt {
  cells: readonly (readonly string[])[];
  hasHeader: boolean;
  uses: readonly string[];
  /** Written into the grid itself: what its columns are needs no question. */
  isTyped: boolean;
}

export const keyOf = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Guesses what a pasted block is: names of columns in its first row lead, otherwise it lies where the cursor is. */
export function guessPasted(
  cells: readonly (readonly string[])[],
  { columns }: CaseTable,
  at: PasteAt,
  isHeader?: boolean,
): Pasted {
  const [first = []] = cells;
  const byName = new Map(columns.map(column => [keyOf(column.name), column.id]));
  const hasHeader = isHeader ?? looksLikeHeader(cells, byName);
  const uses = hasHeader ? usesByName(first, byName) : usesByPlace(first, columns, at.column);
  return { ...at, cells, hasHeader, uses, isTyped: false };
}

/** Whether the first row names columns: one of those that are there, and no gap or for the better part of it. */
function looksLikeHeader(cells: Pasted['cells'], byName: ReadonlyMap<string, string>): boolean {
  const [first = []] = cells;
  const filled = first.filter(cell => cell.trim() !== '');
  const named = filled.filter(cell => byName.has(keyOf(cell))).length;
  const isWhole = filled.length === first.length;
  const isMost = named * 2 >= filled.length || byName.get(keyOf(first[0] ?? '')) === 'name';
  return cells.length > 1 && named > 0 && (isWhole || isMost);
}

function usesByName(names: readonly string[], byName: ReadonlyMap<string, string>): string[] {
  const taken = new Set<string>();
  const uses = names.map(name => {
    const id = byName.get(keyOf(name));
    if (id === undefined || taken.has(id)) return NEW_COLUMN;
    taken.add(id);
    return id;
  });
  // Cases are mostly named first; without a name no row could be about any of them.
  return taken.has('name') || uses[0] !== NEW_COLUMN ? uses : ['name', ...uses.slice(1)];
}

function usesByPlace(cells: readonly string[], columns: readonly CaseColumn[], from: number): string[] {
  return cells.map((_, index) => columns[from + index]?.id ?? LEFT_OUT);
}
