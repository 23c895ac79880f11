import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../../shared/api/methods/project-methods.ts';

interface Left {
  size: number;
  mtimeMs: number;
  projectId: string;
  contents: Contents;
}

/** What is remembered of a project besides how its file looks. */
export type Known = Pick<Left, 'projectId' | 'contents'>;

/** How many files are remembered; the longest unused is forgotten first. */
const REMEMBERED = 200;

/**
 * Remembers how each project file looked when this program last closed it, and what was in it. A file that still
 * looks so need not be checked page by page at opening; any other file is a stranger's and is.
 */
export class KnownFiles {
  private readonly path: string;

  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.path = join(home, 'known-files.json');
  }

  isAsLeft(path: string): boolean {
    return this.asLeft(path) !== null;
  }

  /** What a file held when it was last closed; null where it has changed since, or is not known. */
  contentsOf(path: string): Contents | null {
    return this.asLeft(path)?.contents ?? null;
  }

  /** The path under which a project was known before its file was moved or renamed, or null. */
  formerPath(path: string, projectId: string): string | null {
    const known = this.read();
    if (Object.hasOwn(known, path)) return null;
    const former = Object.keys(known).filter(
      other => known[other]?.projectId === projectId && !statSync(other, { throwIfNoEntry: false }),
    );
    return former.at(-1) ?? null;
  }

  /** Call after a file was closed cleanly. */
  remember(path: string, what: Known): void {
    const now = statSync(path, { throwIfNoEntry: false });
    if (!now) return;
    const { [path]: _, ...others } = this.read();
    const entries = Object.entries({ ...others, [path]: { size: now.size, mtimeMs: now.mtimeMs, ...what } });
    const kept = Object.fromEntries(entries.slice(-REMEMBERED));
    writeFileSync(`${this.path}.part`, JSON.stringify(kept));
    renameSync(`${this.path}.part`, this.path);
  }

  private asLeft(path: string): Left | null {
    const left = this.read()[path];
    const now = statSync(path, { throwIfNoEntry: false });
    const same = left && now && left.size === now.size && left.mtimeMs === now.mtimeMs;
    return same ? left : null;
  }

  private read(): Record<string, Left> {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Record<string, Left>;
    } catch {
      return {}; // Missing or damaged: every file is then checked once more.
    }
  }
}
