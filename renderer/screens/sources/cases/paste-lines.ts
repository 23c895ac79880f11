import type { CaseTable } from './case-table.ts';
import { keyOf, LEFT_OUT, type Pasted } from './paste-guess.ts';

/** What becomes of a pasted row; `again` names a case that an earlier row names already. */
export type LineFate = 'known' | 'new' | 'again' | 'noCase' | 'empty';

/** A pasted row and the case it is about. */
export interface PastedLine {
  cells: readonly string[];
  id: string | null;
  /** The case's name; where it has none, the first words of the row. */
  name: string;
  fate: LineFate;
}

/** Whether rows are found by the name of their case rather than by where they lie. */
export function goesByName({ uses }: Pasted): boolean {
  // A block of names laid over the first column renames; a table that holds more is about the cases it names.
  return uses.includes('name') && uses.filter(use => use !== LEFT_OUT).length > 1;
}

/** Which case each row is about. Names are compared without regard to case and width of letters. */
export function placeLines(pasted: Pasted, table: CaseTable, lines: Pasted['cells']): PastedLine[] {
  const { owner, rows } = table;
  const nameAt = pasted.uses.indexOf('name');
  const byName = new Map(rows.toReversed().map(row => [keyOf(row.cells[0]?.text ?? ''), row]));
  const byId = new Map(rows.map(row => [row.id, row]));
  const isByName = goesByName(pasted);
  const seen = new Set<string>();
  return lines.map((cells, index) => {
    const given = nameAt < 0 ? '' : (cells[nameAt]?.trim() ?? '');
    const found = (isByName ? undefined : byId.get(pasted.below[index] ?? '')) ?? byName.get(keyOf(given));
    const id = found?.id ?? null;
    const name = found?.cells[0]?.text ?? (given || (cells.find(cell => cell.trim() !== '')?.trim() ?? ''));
    const key = id ?? keyOf(given);
    const isAgain = key !== '' && seen.has(key);
    seen.add(key);
    const canMake = owner !== 'source' && given !== '';
    return { cells, id, name, fate: fateOf(id, { name, isAgain, canMake }) };
  });
}

function fateOf(
  id: string | null,
  { name, isAgain, canMake }: { name: string; isAgain: boolean; canMake: boolean },
): LineFate {
  if (isAgain) return 'again';
  if (id !== null) return 'known';
  if (canMake) return 'new';
  return name === '' ? 'empty' : 'noCase';
}
