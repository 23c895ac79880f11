import type { Database } from './database.ts';
import { TABLE_NAMES } from './row-mapping.ts';

const image = (alias: 'OLD' | 'NEW', columns: readonly string[]) =>
  `json_object(${columns.map(c => `'${c}', ${alias}."${c}"`).join(', ')})`;

const REFUSE = `SELECT RAISE(ABORT, 'WRITE_OUTSIDE_UNIT') WHERE NOT EXISTS (SELECT 1 FROM unit);`;

function triggersFor(db: Database, table: string): string {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(c => c.name);
  const log = (rowId: string, before: string, after: string) =>
    `INSERT INTO change (revision, tableName, rowId, before, after)
       VALUES ((SELECT revision FROM unit), '${table}', ${rowId}, ${before}, ${after});`;
  const trigger = (event: string, body: string) =>
    `CREATE TEMP TRIGGER "log_${table}_${event}" AFTER ${event} ON main."${table}" BEGIN ${REFUSE} ${body} END;`;
  return [
    trigger('INSERT', log('NEW.id', 'NULL', image('NEW', columns))),
    trigger('UPDATE', log('NEW.id', image('OLD', columns), image('NEW', columns))),
    trigger('DELETE', log('OLD.id', image('OLD', columns), 'NULL')),
  ].join('\n');
}

/**
 * Makes every write to a logged table append its row images to `change`, and every write outside a unit of work fail.
 * The triggers are TEMP and generated from the schema at each opening, so none can be forgotten and none is in the
 * file (ADR 0002).
 */
export function installChangeLog(db: Database): void {
  db.exec('CREATE TEMP TABLE unit (revision INTEGER NOT NULL)');
  for (const table of TABLE_NAMES) db.exec(triggersFor(db, table));
}
