import type { ProjectSession } from './project-session.ts';
import { readText } from './storage/texts.ts';

/**
 * Holds every text of a project against its hash, one at a time and between calls, so that opening does not wait for
 * it: SQLite's own checks do not see a changed letter. `onDamage` gets the titles of the sources concerned, once, and
 * is not called where all is well.
 */
export function verifyTexts(session: ProjectSession, onDamage: (titles: string[]) => void): void {
  const sources = session.rows.all('source', ['position', 'id']);
  const damaged: string[] = [];
  const next = (at: number) => {
    if (!session.file.db.open) return;
    const source = sources[at];
    if (!source) {
      if (damaged.length > 0) onDamage(damaged);
      return;
    }
    try {
      readText(session.file.db, source.textHash, source.title);
    } catch {
      damaged.push(source.title);
    }
    setImmediate(() => next(at + 1));
  };
  setImmediate(() => next(0));
}
