import {
  MIGRATIONS,
  type Migration,
  versionAfter,
} from '../../electron/core/storage/migrations/migrations.ts';

const REAL = versionAfter(MIGRATIONS);
const MADE_UP = 12;

/**
 * The program's migrations and a dozen that were never released, each of which copies a table and changes every
 * row of another: enough for a process to be killed in their midst.
 */
export const MADE_UP_MIGRATIONS: readonly Migration[] = [
  ...MIGRATIONS,
  ...Array.from({ length: MADE_UP }, (_, i) => ({
    version: REAL + 1 + i,
    sql: `CREATE TABLE extra_${i} (id TEXT PRIMARY KEY, quote TEXT NOT NULL) STRICT;
      INSERT INTO extra_${i} SELECT id, quote FROM coding;
      UPDATE coding SET quote = quote || '${i % 10}';`,
  })),
];
