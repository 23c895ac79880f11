import type { Params } from '../../../../shared/api/method-table.ts';
import {
  type AttributeType,
  attributeTypeOf,
  attributeValueOf,
  isoDate,
} from '../../../../shared/theory/attribute-types.ts';
import { CASE_FIELDS, CELL_LENGTH } from '../../../../shared/theory/case-fields.ts';
import { codesTyped } from '../../../../shared/theory/typed-codes.ts';
import type { CaseTable } from './case-table.ts';
import { LEFT_OUT, type Pasted } from './paste-guess.ts';

/** A column that is written to, and where its cells stand in what was pasted. */
export interface PasteTarget {
  /** The pasted column, from 0. */
  index: number;
  /** The column of the grid, from 0; -1 for one that is to be made. */
  at: number;
  column: Params<'cases.write'>['columns'][number];
  field: string | null;
  name: string;
  type: AttributeType;
  options: readonly string[];
  /** The longest text it takes (UTF-16 units). */
  length: number;
}

/** The columns that are written to; of those to be made, each gets a name of its own. */
export function targetsOf(pasted: Pasted, table: CaseTable, lines: Pasted['cells']): PasteTarget[] {
  const taken = new Set(table.columns.map(column => column.name));
  return pasted.uses.flatMap((use, index) => {
    if (use === LEFT_OUT) return [];
    const at = table.columns.findIndex(column => column.id === use);
    return [known(index, at, table) ?? made(index, pasted, lines, taken)];
  });
}

function known(index: number, at: number, { owner, columns }: CaseTable): PasteTarget | null {
  const found = columns[at];
  if (!found) return null;
  const { name, field, attribute } = found;
  if (field !== null) {
    const lengths: Partial<Record<string, number>> = CASE_FIELDS[owner];
    const length = lengths[field] ?? CELL_LENGTH;
    return { index, at, column: { field }, field, name, type: 'text', options: [], length };
  }
  if (attribute === null) return null;
  const { id, type, options } = attribute;
  return { index, at, column: { attributeId: id }, field, name, type, options, length: CELL_LENGTH };
}

function made(
  index: number,
  { cells, hasHeader }: Pasted,
  lines: Pasted['cells'],
  taken: Set<string>,
): PasteTarget {
  const values = lines.map(line => line[index]?.trim() ?? '').filter(Boolean);
  const type = attributeTypeOf(values);
  const options = type === 'choice' ? [...new Set(values)] : [];
  const wanted = (hasHeader && cells[0]?.[index]?.trim()) || String(index + 1);
  let name = wanted;
  for (let turn = 2; taken.has(name); turn += 1) name = `${wanted} (${turn})`;
  taken.add(name);
  return {
    ...{ index, at: -1, field: null, name, type, options, length: CELL_LENGTH },
    column: { newAttribute: name, type, options },
  };
}

/** What a cell is stored as. */
export function storedIn({ field, type }: PasteTarget, cell: string): string {
  const text = cell.trim();
  if (field === 'date') return isoDate(text) ?? text;
  if (field === 'participants') return codesTyped(text).join(', ');
  return field === null ? attributeValueOf(text, type) : text;
}
