import { RootedError } from '../../shared/api/errors.ts';
import type { ProjectSession } from './project-session.ts';
import type { BackupShelf } from './storage/backup-shelf.ts';
import { type HistoryMark, historyMarkOf, readCopy } from './storage/copy-contents.ts';
import { toRootedError } from './storage/storage-errors.ts';

/** While someone works, a copy is kept this often. */
export const EVERY_MS = 10 * 60_000;
/** At closing one is kept unless there is one so young: a script may open and close a project many times. */
const LEAST_APART_MS = 60_000;

interface Surroundings {
  shelf: BackupShelf;
  /** The open project, if any. */
  current(): ProjectSession | null;
  /** Is told when a copy could not be kept; work goes on all the same. */
  onFailure(error: RootedError): void;
}

function isSame(a: HistoryMark | null, b: HistoryMark | null): boolean {
  return a?.id === b?.id && a?.at === b?.at && a?.count === b?.count;
}

/** Keeps copies of the open project without being asked: every so often while it changes, and when it is closed. */
export class AutomaticCopies {
  private readonly around: Surroundings;
  private readonly timer: NodeJS.Timeout;
  /** Where the work stood when the last copy was made or found, so that nothing is copied twice. */
  private copied: { path: string; mark: HistoryMark | null } | null = null;

  constructor(around: Surroundings) {
    this.around = around;
    this.timer = setInterval(() => this.whileWorking(), EVERY_MS);
    this.timer.unref();
  }

  /** To be called before the open project is closed. */
  beforeClosing(): void {
    const session = this.around.current();
    if (session) this.keep(session, LEAST_APART_MS);
  }

  dispose(): void {
    clearInterval(this.timer);
  }

  private whileWorking(): void {
    const session = this.around.current();
    // A job commits document by document; its end is a better moment for a copy than its middle.
    if (session && !session.isInBulk) this.keep(session, 0);
  }

  private keep(session: ProjectSession, leastApart: number): void {
    const { db, path, recovered } = session.file;
    // A project that was only looked at leaves nothing behind.
    if (session.version === 0 && !recovered) return;
    try {
      const mark = historyMarkOf(db);
      const newest = this.around.shelf.list(path)[0];
      if (this.copied?.path !== path) {
        this.copied = { path, mark: (newest && readCopy(newest.path)?.mark) ?? null };
      }
      const age = newest ? Date.now() - newest.at : Number.POSITIVE_INFINITY;
      if (isSame(mark, this.copied.mark) || (age >= 0 && age < leastApart)) return;
      this.around.shelf.add(db, path, 'automatic');
      this.copied = { path, mark };
    } catch (error) {
      this.around.onFailure(error instanceof RootedError ? error : toRootedError(error));
    }
  }
}
