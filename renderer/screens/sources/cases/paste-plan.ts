import type { Params } from '../../../../shared/api/method-table.ts';
import { fitsType } from '../../../../shared/theory/attribute-types.ts';
import { MOST_CASES } from '../../../../shared/theory/case-fields.ts';
import { codesTyped } from '../../../../shared/theory/typed-codes.ts';
import type { CaseTable } from './case-table.ts';
import { keyOf, LEFT_OUT, type Pasted } from './paste-guess.ts';
import { goesByName, type PastedLine, placeLines } from './paste-lines.ts';
import { type PasteTarget, storedIn, targetsOf } from './paste-targets.ts';

type Write = Params<'cases.write'>;

/** Names that are known besides those in the grid. */
export interface KnownNames {
  sites: readonly string[];
  participants: readonly string[];
}

interface NamedValue {
  column: string;
  value: string;
}

/** What writing would do, before it is done. */
export interface PastePlan {
  /** Null where there is nothing to write or it cannot be written. */
  write: Write | null;
  lines: readonly PastedLine[];
  newCases: readonly string[];
  newColumns: readonly string[];
  newSites: readonly string[];
  /** Participants who would be made because a source names them. */
  newPeople: readonly string[];
  /** Cells that get another value than they have. */
  changed: number;
  /** Values that are not what their column takes; they are kept as they are. */
  misfits: readonly NamedValue[];
  /** Cases that would have the name of another one. */
  namesakes: readonly string[];
  /** Rows that cannot be placed: no such case, and none can be made. */
  noCase: readonly string[];
  /** Rows about a case that an earlier row is about. */
  again: readonly string[];
  /** Columns that are left out although there is something in them. */
  columnsOut: number;
  /** Values too long for their column: as long as there are any, nothing is written. */
  tooLong: readonly NamedValue[];
  tooMany: boolean;
}

/** Whether it only fills cells that are there, so that nothing needs to be asked. */
export function isPlain(pasted: Pasted, plan: PastePlan): boolean {
  const { newCases, newColumns, newSites, newPeople, namesakes, noCase, again, tooLong } = plan;
  const asks = [newCases, newColumns, newSites, newPeople, namesakes, noCase, again, tooLong];
  const isWhole = !pasted.uses.includes(LEFT_OUT) && !plan.tooMany;
  return isWhole && !pasted.hasHeader && !goesByName(pasted) && asks.every(each => each.length === 0);
}

/** What writing would change. Rows are found by the name of their case where a column holds it, else by their place. */
export function planPaste(pasted: Pasted, table: CaseTable, known: KnownNames): PastePlan {
  const given = pasted.hasHeader ? pasted.cells.slice(1) : pasted.cells;
  const targets = targetsOf(pasted, table, given);
  const lines = placeLines(pasted, table, given);
  const written = lines.filter(line => line.fate === 'known' || line.fate === 'new');
  const rows = written.map(line => rowOf(line, targets, goesByName(pasted)));
  const cells = rows.flatMap(row =>
    targets.map((target, index) => ({ target, value: row.cells[index] ?? '' })),
  );
  const namesOf = (fate: PastedLine['fate']) =>
    lines.filter(each => each.fate === fate).map(each => each.name);
  const inField = (field: string) =>
    cells.filter(each => each.target.field === field).map(each => each.value);
  const tooLong = cells.filter(({ target, value }) => value.length > target.length).map(named);
  const tooMany = rows.length > MOST_CASES;
  const canWrite = rows.length > 0 && targets.length > 0 && tooLong.length === 0 && !tooMany;
  return {
    write: canWrite ? { owner: table.owner, columns: targets.map(each => each.column), rows } : null,
    lines,
    newCases: namesOf('new'),
    noCase: namesOf('noCase'),
    again: namesOf('again'),
    newColumns: targets.filter(target => target.at < 0).map(target => target.name),
    newSites: unknown(inField('site'), known.sites),
    newPeople: unknown(inField('participants').flatMap(codesTyped), known.participants),
    changed: countChanged(rows, targets, table),
    misfits: cells.filter(({ target, value }) => isMisfit(target, value)).map(named),
    namesakes: namesakesOf(rows, targets, table),
    columnsOut: pasted.uses.filter((use, at) => use === LEFT_OUT && given.some(line => line[at]?.trim()))
      .length,
    tooLong,
    tooMany,
  };
}

const named = ({ target, value }: { target: PasteTarget; value: string }) => ({ column: target.name, value });

function unknown(names: readonly string[], known: readonly string[]): string[] {
  return [...new Set(names)].filter(name => name !== '' && !known.includes(name));
}

/** The cells of a row as they are stored; null where one is left as it is. */
function rowOf({ id, cells }: PastedLine, targets: readonly PasteTarget[], isByName: boolean) {
  return {
    id,
    cells: targets.map(target => {
      const value = storedIn(target, cells[target.index] ?? '');
      // A case keeps its name where it was found by it, and where there is none to give it.
      return id !== null && target.field === 'name' && (isByName || value === '') ? null : value;
    }),
  };
}

function isMisfit({ field, type, options }: PasteTarget, value: string): boolean {
  return field === null && value !== '' && !fitsType(value, type, options);
}

function countChanged(rows: Write['rows'], targets: readonly PasteTarget[], table: CaseTable): number {
  const byId = new Map(table.rows.map(row => [row.id, row]));
  return rows.flatMap(({ id, cells }) => {
    const before = byId.get(id ?? '');
    return targets.filter((target, index) => {
      const value = cells[index];
      return before && value != null && value !== (before.cells[target.at]?.value ?? '');
    });
  }).length;
}

/** New names of cases that are there which another case has, before or by this very step. */
function namesakesOf(rows: Write['rows'], targets: readonly PasteTarget[], table: CaseTable): string[] {
  const at = targets.findIndex(target => target.field === 'name');
  const renamed = new Map(rows.flatMap(({ id, cells }) => (id && cells[at] ? [[id, cells[at]]] : [])));
  if (at < 0 || renamed.size === 0) return [];
  const names = table.rows.map(row => keyOf(renamed.get(row.id) ?? row.cells[0]?.text ?? ''));
  const isTaken = (name: string) => names.filter(each => each === keyOf(name)).length > 1;
  return [...new Set(renamed.values())].filter(isTaken);
}
