import type { BackupCounts } from '../../../shared/api/methods/backup-methods.ts';
import { connect } from './database.ts';
import { checkHeader } from './file-header.ts';

const COUNTED = { sources: 'source', codes: 'code', codings: 'coding', links: 'link' } as const;

/** How much a closed project file holds; null where it cannot be read or holds none of it. */
export function countsIn(path: string): BackupCounts | null {
  try {
    checkHeader(path);
    const db = connect(path, { mustExist: true });
    try {
      const count = (table: string) => db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get() as number;
      return {
        sources: count(COUNTED.sources),
        codes: count(COUNTED.codes),
        codings: count(COUNTED.codings),
        links: count(COUNTED.links),
      };
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
