import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Contents } from '../../../shared/api/methods/project-methods.ts';
import { readCopy } from './copy-contents.ts';
import type { Database } from './database.ts';
import { removeLeftovers, shortHash, withinBytes } from './safe-files.ts';
import { toRootedError } from './storage-errors.ts';
import { copiesToKeep, type DatedCopy, REASONS, type Reason } from './thinning.ts';
import { writeCopy, writeCopyInSteps } from './write-copy.ts';

/** A kept copy of a project file. */
export interface Copy extends DatedCopy {
  path: string;
}

const NAME = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\dT\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z (${REASONS.join('|')})\\.rooted$`,
);
const LONGEST_FOLDER = 120;

function copyName(at: number, why: Reason): string {
  return `${new Date(at).toISOString().replaceAll(':', '-').replace('.', '-')} ${why}.rooted`;
}

function copyNamed(folder: string, name: string): Copy[] {
  const [, hour, minute, second, milli, why] = NAME.exec(name) ?? [];
  if (why === undefined) return [];
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  return [
    { path, at: Date.parse(`${hour}:${minute}:${second}.${milli}Z`), why: why as Reason, bytes: stat.size },
  ];
}

/**
 * The kept copies of all projects: a folder for each project file, named for the file and for where it lies, since
 * two studies may well have files of one name. A copy's own name says when and why it was made.
 */
export class BackupShelf {
  private readonly root: string;
  /** A copy never changes, so it is read once. */
  private readonly read = new Map<string, Contents | null>();

  constructor(root: string) {
    this.root = root;
  }

  /** Removes what ended processes have left half-written. */
  tidy(): void {
    if (!existsSync(this.root)) return;
    for (const folder of readdirSync(this.root)) removeLeftovers(join(this.root, folder));
  }

  /** Copies of the project file at `path`, newest first. */
  list(path: string): Copy[] {
    const folder = this.folderOf(path);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .flatMap(name => copyNamed(folder, name))
      .sort((a, b) => b.at - a.at);
  }

  /**
   * Keeps a copy of what is committed, then removes those that the rule of keeping no longer wants. Fails with
   * DISK_FULL, PROJECT_DAMAGED or BACKUP_FAILED; every older copy is then still there.
   */
  add(db: Database, path: string, why: Reason, now = Date.now()): Copy {
    try {
      const target = this.newTarget(path, why, now);
      writeCopy(db, target);
      return this.added(path, target, now);
    } catch (error) {
      throw notKept(error, path);
    }
  }

  /** As `add`, between other work. */
  async addInSteps(db: Database, path: string, why: Reason, now = Date.now()): Promise<Copy> {
    try {
      const target = this.newTarget(path, why, now);
      await writeCopyInSteps(db, target);
      return this.added(path, target, now);
    } catch (error) {
      throw notKept(error, path);
    }
  }

  /** What a copy holds; null where it cannot be read. */
  contentsOf({ path }: Copy): Contents | null {
    const known = this.read.get(path);
    if (known !== undefined) return known;
    const contents = readCopy(path)?.contents ?? null;
    this.read.set(path, contents);
    return contents;
  }

  /** Lets the copies follow a file that was moved or renamed. */
  follow(from: string, to: string): void {
    if (existsSync(this.folderOf(from)) && !existsSync(this.folderOf(to))) {
      renameSync(this.folderOf(from), this.folderOf(to));
    }
  }

  private folderOf(path: string): string {
    const stem = withinBytes(basename(path).replace(/\.rooted$/i, ''), LONGEST_FOLDER).trim();
    return join(this.root, `${stem} ${shortHash(path)}`);
  }

  private newTarget(path: string, why: Reason, now: number): string {
    const folder = this.folderOf(path);
    mkdirSync(folder, { recursive: true });
    const taken = new Set(this.list(path).map(copy => copy.at));
    let at = now;
    while (taken.has(at)) at += 1;
    return join(folder, copyName(at, why));
  }

  private added(path: string, target: string, now: number): Copy {
    const copies = this.list(path);
    const kept = new Set(copiesToKeep(copies, now).map(copy => copy.path));
    // The new one stays whatever the clock says: it may have been set back.
    for (const old of copies)
      if (old.path !== target && !kept.has(old.path)) rmSync(old.path, { force: true });
    const added = copies.find(copy => copy.path === target);
    if (!added) throw new Error('the copy is gone');
    return added;
  }
}

function notKept(error: unknown, path: string): RootedError {
  const fileName = basename(path);
  const known = toRootedError(error, { fileName });
  if (known.code === 'DISK_FULL' || known.code === 'PROJECT_DAMAGED') return known;
  return new RootedError('BACKUP_FAILED', known.message, { fileName, what: known.message }, { cause: error });
}
