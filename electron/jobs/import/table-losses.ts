import type { ColumnUse } from '../../../shared/api/methods/source-methods.ts';
import type { Loss, LossKind } from './losses.ts';
import type { TableColumn, TableDocuments } from './table-part.ts';

type Row = readonly string[];

/** Uses of which one value is kept for each respondent. */
const KEPT_ONCE: ReadonlySet<ColumnUse> = new Set(['site', 'role', 'date', 'attribute']);

const holds = (row: Row, i: number): boolean => (row[i] ?? '').trim() !== '';

/** Whether nothing keeps what a column holds: the date of many in one source, the role of nobody. */
function isLeftOut(
  column: TableColumn,
  index: number,
  columns: readonly TableColumn[],
  documents: TableDocuments,
) {
  if (column.use === 'ignore') return true;
  const isSecond = columns.findIndex(({ use }) => use === column.use) < index;
  if (isSecond && column.use !== 'text' && column.use !== 'attribute') return true;
  const hasPeople = columns.some(({ use }) => use === 'participant');
  if (column.use === 'role') return !hasPeople;
  return documents === 'one' && column.use === 'date';
}

/** Cells that say something else of a respondent than the first one did. */
function otherValues(
  columns: readonly TableColumn[],
  rows: readonly Row[],
  documents: TableDocuments,
): number {
  const who = columns.findIndex(({ use }) => use === 'participant');
  const known = new Map<string, string>();
  let count = 0;
  for (const [r, row] of rows.entries()) {
    const code = who < 0 ? '' : (row[who] ?? '').trim();
    // Without a code each row is a source of its own, or all are one.
    const key = code !== '' || documents === 'one' ? `code ${code}` : `row ${r}`;
    columns.forEach((column, i) => {
      if (!KEPT_ONCE.has(column.use) || !holds(row, i) || isLeftOut(column, i, columns, documents)) return;
      const value = (row[i] ?? '').trim();
      const first = known.get(`${i} ${key}`);
      if (first === undefined) known.set(`${i} ${key}`, value);
      else if (first !== value) count++;
    });
  }
  return count;
}

/** What of a table the documents do not carry: columns left out, rows without text, second values of a respondent. */
export function tableLosses(
  columns: readonly TableColumn[],
  rows: readonly Row[],
  documents: TableDocuments,
): Loss[] {
  const left = columns.filter(
    (column, i) => isLeftOut(column, i, columns, documents) && rows.some(row => holds(row, i)),
  );
  const silent = rows.filter(row => !columns.some(({ use }, i) => use === 'text' && holds(row, i)));
  const counts: [LossKind, number][] = [
    ['columns', left.length],
    ['rows', silent.length],
    ['values', otherValues(columns, rows, documents)],
  ];
  return counts.flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}
