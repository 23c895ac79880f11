import { matchName } from '../../../names/match-name.ts';
import type { CaseRow } from './case-table.ts';
import type { GridPlace } from './grid-selection.ts';

/** Whether a cell says what is looked for. */
export type IsFound = (text: string) => boolean;

const NOTHING: IsFound = () => false;

/**
 * What finds the cells that say what was typed: the very letters where any cell has them, otherwise first letters of
 * words and pinyin. Nothing is found while nothing is typed.
 */
export function finderOf(rows: readonly CaseRow[], typed: string): IsFound {
  const words = typed.trim().toLocaleLowerCase();
  if (words === '') return NOTHING;
  const says: IsFound = text => text.toLocaleLowerCase().includes(words);
  const isSaid = rows.some(row => row.cells.some(cell => says(cell.text)));
  return isSaid ? says : text => text !== '' && matchName(text, typed) !== null;
}

/** The next cell that is found, row by row from a place on and around the end; null where none is. */
export function nextFound(
  rows: readonly CaseRow[],
  isFound: IsFound,
  from: GridPlace,
  step: 1 | -1,
): GridPlace | null {
  const width = rows[0]?.cells.length ?? 0;
  const count = rows.length * width;
  const start = from.row * width + from.column;
  for (let turn = 1; turn <= count; turn += 1) {
    const at = (start + step * turn + count * 2) % count;
    const place = { row: Math.floor(at / width), column: at % width };
    if (isFound(rows[place.row]?.cells[place.column]?.text ?? '')) return place;
  }
  return null;
}
