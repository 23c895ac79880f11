import { RootedError } from '../../../shared/api/errors.ts';
import type { Database } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations/migrations.ts';
import { toRootedError } from './storage-errors.ts';

/** The schema version a file has. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings a file to the newest schema, all steps in one transaction. Fails with MIGRATION_FAILED, DISK_FULL or
 * DISK_FAILED; the file then has the schema it had.
 */
export function migrate(db: Database, fileName: string, steps: readonly Migration[] = MIGRATIONS): void {
  const from = versionOf(db);
  // Foreign keys cannot be switched inside a transaction, and a rebuilt table breaks them for a moment.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const step of steps.filter(s => s.version > from)) {
        db.exec(step.sql);
        db.pragma(`user_version = ${step.version}`);
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`${broken.length} rows point nowhere`);
    })();
  } catch (error) {
    const known = toRootedError(error, { fileName });
    if (known.code === 'DISK_FULL' || known.code === 'DISK_FAILED') throw known;
    throw new RootedError('MIGRATION_FAILED', known.message, { fileName, from }, { cause: error });
  }
}
