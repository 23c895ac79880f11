import { type Row, TABLES, type TableName } from '../../../shared/api/tables.ts';
import { PLAIN_DISPLAY } from '../../../shared/theory/model-display.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';

/** A row as SQLite holds it: booleans are 0 and 1, lists and objects are JSON text. */
export type StoredRow = Record<string, string | number | null>;

const BOOLEANS: Partial<Record<TableName, readonly string[]>> = { code: ['inVivo'] };

const JSONS: Partial<Record<TableName, readonly string[]>> = {
  attribute: ['options'],
  property: ['options'],
  original: ['losses'],
  sourceText: ['turns', 'changeMap'],
  storyline: ['paragraphs'],
  model: ['filter', 'display'],
};

/** What is filled in for settings that a row was stored without, because they did not exist then. */
const SETTINGS: Partial<Record<TableName, Record<string, object>>> = {
  model: { filter: NO_FILTER, display: PLAIN_DISPLAY },
};

/** All logged tables, parents before children. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Column names of a table, equal to its entity's keys. */
export function columnsOf(table: TableName): string[] {
  return Object.keys(TABLES[table].shape);
}

function toStoredValue(table: TableName, column: string, value: unknown): string | number | null {
  if (JSONS[table]?.includes(column)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number | null;
}

/** From entity (or a part of one) to what SQLite stores. */
export function toStored(table: TableName, row: Record<string, unknown>): StoredRow {
  const stored: StoredRow = {};
  for (const [column, value] of Object.entries(row)) {
    if (value !== undefined) stored[column] = toStoredValue(table, column, value);
  }
  return stored;
}

/** From what SQLite stores to the entity. */
export function fromStored<T extends TableName>(table: T, stored: StoredRow): Row<T> {
  const row: Record<string, unknown> = { ...stored };
  for (const column of BOOLEANS[table] ?? []) row[column] = stored[column] === 1;
  for (const column of JSONS[table] ?? []) row[column] = JSON.parse(String(stored[column]));
  const settings: Record<string, object> = SETTINGS[table] ?? {};
  for (const [column, usual] of Object.entries(settings))
    row[column] = { ...usual, ...(row[column] as object) };
  return row as Row<T>;
}
