import type { TableName } from '../../../shared/api/tables.ts';
import { lastImage } from '../storage/life-queries.ts';
import type { StoredRow } from '../storage/row-mapping.ts';
import type { Rows } from '../storage/rows.ts';

const NAME_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  memo: ['title', 'body'],
  coding: ['quote'],
};

/** Longer words are cut: an event names what it is about and does not repeat it. */
const MOST_CHARACTERS = 2000;

/** Words as an event gives them. */
export function eventWords(value: unknown): string {
  const words = typeof value === 'string' ? value : '';
  return words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}

/** Names of rows that may be gone: as they are now, or as the log saw them last. */
export class LoggedNames {
  private readonly rows: Rows;
  private readonly known = new Map<string, StoredRow | null>();

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** The row's columns, also where it is gone; null where nothing is known of it. */
  image(table: TableName, id: unknown): StoredRow | null {
    if (typeof id !== 'string') return null;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const image = (this.rows.find(table, id) as StoredRow | null) ?? lastImage(this.rows.db, id);
    this.known.set(id, image);
    return image;
  }

  /** Empty where nothing is known of it. */
  name(table: TableName, id: unknown): string {
    const image = this.image(table, id);
    const columns = NAME_COLUMNS[table] ?? ['name'];
    return eventWords(columns.map(column => image?.[column]).find(words => words));
  }

  /** A link as `cause → effect`. */
  link(id: unknown): string {
    const image = this.image('link', id);
    return image ? this.linkOf(image) : '';
  }

  linkOf(image: StoredRow): string {
    return `${this.name('code', image['fromId'])} → ${this.name('code', image['toId'])}`;
  }
}
