import type { Params } from '../../../../shared/api/method-table.ts';
import {
  type AttributeType,
  attributeTypeOf,
  attributeValueOf,
  fitsType,
} from '../../../../shared/theory/attribute-types.ts';
import type { CaseTable } from './case-table.ts';

type Write = Params<'cases.write'>;

/** What a pasted column is: a column's id, a new attribute, or nothing. */
export const NEW_COLUMN = 'new';
export const LEFT_OUT = 'out';

/** What was pasted, and what each of its columns is. */
export interface Pasted {
  cells: readonly (readonly string[])[];
  hasHeader: boolean;
  uses: readonly string[];
  /** The cases shown from the cursor down, for lines that are not found by name. */
  below: readonly string[];
}

/** What pasting would do, before it is done. */
export interface PastePlan {
  write: Write | null;
  /** Names of cases that would be made. */
  newCases: readonly string[];
  newColumns: readonly string[];
  newSites: readonly string[];
  /** Cells that get another value than they have. */
  changed: number;
  /** Values that are not what their column takes; they are kept as they are. */
  misfits: readonly { column: string; value: string }[];
  /** Rows that cannot be placed: no such case, and none can be made. */
  leftOut: readonly string[];
}

const lower = (text: string) => text.trim().toLowerCase();

/** Guesses what a pasted block is: names of columns in its first row lead, otherwise it lies where the cursor is. */
export function guessPasted(
  cells: readonly (readonly string[])[],
  { columns }: CaseTable,
  at: { below: readonly string[]; column: number },
): Pasted {
  const [first = []] = cells;
  const byName = new Map(columns.map(column => [lower(column.name), column.id]));
  const named = first.filter(cell => byName.has(lower(cell))).length;
  const hasHeader = cells.length > 1 && named > 0 && first.every(cell => cell.trim() !== '');
  const taken = new Set<string>();
  const uses = first.map((cell, index) => {
    const id = hasHeader ? byName.get(lower(cell)) : columns[at.column + index]?.id;
    if (id === undefined || taken.has(id)) return hasHeader ? NEW_COLUMN : LEFT_OUT;
    taken.add(id);
    return id;
  });
  return { cells, hasHeader, uses, below: at.below };
}

/** Whether it only fills cells that are there, so that nothing needs to be asked. */
export function isPlain(pasted: Pasted, plan: PastePlan): boolean {
  const isWhole = !pasted.uses.includes(LEFT_OUT) && !pasted.hasHeader && plan.leftOut.length === 0;
  return isWhole && plan.newCases.length + plan.newColumns.length + plan.newSites.length === 0;
}

/** What pasting would change. Rows are found by the name of their case where a column holds it, else by their place. */
export function planPaste(pasted: Pasted, table: CaseTable, siteNames: readonly string[]): PastePlan {
  const lines = pasted.hasHeader ? pasted.cells.slice(1) : pasted.cells;
  const used = pasted.uses.flatMap((use, index) => (use === LEFT_OUT ? [] : [{ use, index }]));
  const targets = used.map(each => targetOf(each.use, each.index, pasted, table, lines));
  const placed = placeLines(pasted, table, lines);
  const rows = placed.flatMap(({ id, line, canMake }) =>
    id === null && !canMake ? [] : [{ id, cells: used.map(({ index }) => line[index] ?? '') }],
  );
  const newCases = placed.filter(each => each.id === null && each.canMake).map(each => each.name);
  const leftOut = placed.filter(each => each.id === null && !each.canMake).map(each => each.name);
  const siteAt = targets.findIndex(target => target.field === 'site');
  const known = new Set(siteNames);
  const sites = siteAt < 0 ? [] : rows.map(row => row.cells[siteAt]?.trim() ?? '');
  const columns = targets.map(target => target.column);
  return {
    write: rows.length === 0 || columns.length === 0 ? null : { owner: table.owner, columns, rows },
    newCases,
    newColumns: targets.flatMap(({ column }) => ('newAttribute' in column ? [column.newAttribute] : [])),
    newSites: [...new Set(sites.filter(name => name !== '' && !known.has(name)))],
    changed: countChanged(rows, used, table),
    misfits: rows.flatMap(row =>
      targets.flatMap((target, index) => {
        const value = attributeValueOf(row.cells[index] ?? '', target.type);
        return value === '' || fitsType(value, target.type, target.options)
          ? []
          : [{ column: target.name, value }];
      }),
    ),
    leftOut,
  };
}

interface Target {
  column: Write['columns'][number];
  field: string | null;
  name: string;
  type: AttributeType;
  options: readonly string[];
}

function targetOf(
  use: string,
  index: number,
  { cells, hasHeader }: Pasted,
  { columns }: CaseTable,
  lines: Pasted['cells'],
): Target {
  const known = columns.find(column => column.id === use);
  if (known?.field)
    return {
      column: { field: known.field },
      field: known.field,
      name: known.name,
      type: 'text',
      options: [],
    };
  if (known?.attribute) {
    const { id, name, type, options } = known.attribute;
    return { column: { attributeId: id }, field: null, name, type, options };
  }
  const values = lines.map(line => line[index]?.trim() ?? '').filter(Boolean);
  const type = attributeTypeOf(values);
  const options = type === 'choice' ? [...new Set(values)] : [];
  const name = (hasHeader && cells[0]?.[index]?.trim()) || String(index + 1);
  return { column: { newAttribute: name, type, options }, field: null, name, type, options };
}

/** Which case each line is about. */
function placeLines({ uses, below }: Pasted, { owner, rows }: CaseTable, lines: Pasted['cells']) {
  const nameAt = uses.indexOf('name');
  const byName = new Map(rows.map(row => [row.cells[0]?.text ?? '', row.id]));
  // A block of names laid over the first column renames; a table that holds more is about the cases it names.
  const goesByName = nameAt >= 0 && uses.filter(use => use !== LEFT_OUT).length > 1;
  return lines.map((line, index) => {
    const name = nameAt < 0 ? '' : (line[nameAt]?.trim() ?? '');
    const id = goesByName ? byName.get(name) : (below[index] ?? byName.get(name));
    return {
      id: id ?? null,
      line,
      name: name || (line[0] ?? ''),
      canMake: owner !== 'source' && name !== '',
    };
  });
}

function countChanged(
  rows: Write['rows'],
  used: readonly { use: string }[],
  { columns, rows: shown }: CaseTable,
): number {
  const byId = new Map(shown.map(row => [row.id, row]));
  const at = used.map(({ use }) => columns.findIndex(column => column.id === use));
  return rows
    .filter(row => row.id !== null)
    .flatMap(row =>
      row.cells.filter((cell, index) => {
        const before = byId.get(row.id ?? '')?.cells[at[index] ?? -1]?.text ?? '';
        return (cell ?? '').trim() !== before;
      }),
    ).length;
}
