import { changeItem, type ImportChoices, type ImportItem } from './import-item.ts';
import { type Voice, voicesOf } from './import-voices.ts';

/** The columns of the grid of files, in their order. */
export const CELL_COLUMNS = [
  'title',
  'siteName',
  'participantCode',
  'participantRole',
  'date',
  'speakers',
] as const;
export type CellColumn = (typeof CELL_COLUMNS)[number];

/** Whether a cell can be written: rows of a table say themselves who they are, and a file in error is not stored. */
export function canWrite({ preview }: ImportItem, column: CellColumn): boolean {
  if (preview.error !== null) return false;
  const isOfPeople = column === 'participantCode' || column === 'participantRole' || column === 'speakers';
  return preview.table === null || !isOfPeople;
}

export function cellText(item: ImportItem, column: CellColumn): string {
  if (column !== 'speakers') return item.choices[column];
  return voicesOf(item.preview, item.choices)
    .map(voice => voice.name)
    .join('; ');
}

/** Gives the voices names in their order; equal names make them one, whose part is that of the first. */
function withNames(choices: ImportChoices, voices: readonly Voice[], names: readonly string[]) {
  const settled = { names: { ...choices.names }, roles: { ...choices.roles } };
  voices.forEach(({ written, role }, i) => {
    const name = names[i] ?? '';
    const first = names.indexOf(name);
    for (const each of written) {
      settled.names[each] = name;
      settled.roles[each] = voices[first]?.role ?? role;
    }
  });
  return settled;
}

/**
 * The item with a cell written; speakers are names with semicolons between them, as many as there are. What cannot be
 * written leaves the item as it is.
 */
export function writeCell(item: ImportItem, column: CellColumn, text: string): ImportItem {
  if (!canWrite(item, column) || text === cellText(item, column)) return item;
  if (column !== 'speakers') return changeItem(item, { [column]: text });
  const names = text.split(/[;；]/u).map(name => name.trim());
  const voices = voicesOf(item.preview, item.choices);
  if (names.length !== voices.length || names.includes('')) return item;
  return changeItem(item, withNames(item.choices, voices, names));
}

/** Writes a block of cells with its first at `row` and `column`; what reaches past the grid is left out. */
export function writeBlock(
  items: readonly ImportItem[],
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): ImportItem[] {
  return items.map((item, at) => {
    const cells = at < row ? [] : (block[at - row] ?? []);
    return cells.reduce((changed, text, i) => {
      const target = CELL_COLUMNS[column + i];
      return target === undefined ? changed : writeCell(changed, target, text.trim());
    }, item);
  });
}

/** Writes what one cell holds into all those below it. */
export function fillDown(items: readonly ImportItem[], row: number, column: CellColumn): ImportItem[] {
  const from = items[row];
  if (!from) return [...items];
  const text = cellText(from, column);
  return items.map((item, at) => (at > row ? writeCell(item, column, text) : item));
}
