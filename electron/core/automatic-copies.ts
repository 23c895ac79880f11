import type { RootedError } from '../../shared/api/errors.ts';
import type { ProjectSession } from './project-session.ts';
import type { BackupShelf, Copy } from './storage/backup-shelf.ts';
import { type HistoryMark, historyMarkOf, readCopy } from './storage/copy-contents.ts';
import { toRootedError } from './storage/storage-errors.ts';

/** While someone works, a copy is kept this often. */
export const EVERY_MS = 10 * 60_000;

interface Surroundings {
  shelf: BackupShelf;
  /** At closing none is kept where there is one younger than this. */
  apartMs: number;
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
    this.timer = setInterval(() => void this.whileWorking(), EVERY_MS);
    this.timer.unref();
  }

  /** To be called before the open project is closed; blocks until the copy is made. */
  beforeClosing(): void {
    const session = this.around.current();
    if (!session) return;
    try {
      if (this.isDue(session, this.around.apartMs)) this.made(session, this.add(session));
    } catch (error) {
      this.around.onFailure(toRootedError(error));
    }
  }

  dispose(): void {
    clearInterval(this.timer);
  }

  /** Nobody waits for this one: it is made between other work. */
  private async whileWorking(): Promise<void> {
    const session = this.around.current();
    // A job commits document by document; its end is a better moment for a copy than its middle.
    if (!session || session.isInBulk) return;
    const { db, path } = session.file;
    try {
      if (this.isDue(session, 0))
        this.made(session, await this.around.shelf.addInSteps(db, path, 'automatic'));
    } catch (error) {
      // Closed meanwhile, with a copy made at closing.
      if (db.open) this.around.onFailure(toRootedError(error));
    }
  }

  private isDue(session: ProjectSession, leastApart: number): boolean {
    const { db, path, recovered } = session.file;
    // A project that was only looked at leaves nothing behind.
    if (session.version === 0 && !recovered) return false;
    const newest = this.around.shelf.list(path)[0];
    if (newest && this.copied?.path !== path) this.made(session, newest);
    const age = newest ? Date.now() - newest.at : Number.POSITIVE_INFINITY;
    const isYoung = age >= 0 && age < leastApart;
    return !isYoung && !(this.copied?.path === path && isSame(historyMarkOf(db), this.copied.mark));
  }

  private add({ file }: ProjectSession): Copy {
    return this.around.shelf.add(file.db, file.path, 'automatic');
  }

  private made({ file }: ProjectSession, copy: Copy): void {
    // What was done while it was made may be in it: the copy itself says how far it goes.
    this.copied = { path: file.path, mark: readCopy(copy.path)?.mark ?? null };
  }
}
