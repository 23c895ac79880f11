import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Left {
  size: number;
  mtimeMs: number;
  projectId: string;
}

/** How many files are remembered; the longest unused is forgotten first. */
const REMEMBERED = 200;

/**
 * Remembers how each project file looked when this program last closed it. A file that still looks so need not be
 * checked page by page at opening; any other file is a stranger's and is. Of a file that can no longer be opened it is
 * known here which project it was.
 */
export class KnownFiles {
  private readonly path: string;

  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.path = join(home, 'known-files.json');
  }

  isAsLeft(path: string): boolean {
    const left = this.read()[path];
    const now = statSync(path, { throwIfNoEntry: false });
    return left !== undefined && now !== undefined && left.size === now.size && left.mtimeMs === now.mtimeMs;
  }

  /** Which project a file was when it was last closed; null for a file that never was. */
  projectIdOf(path: string): string | null {
    return this.read()[path]?.projectId ?? null;
  }

  /** Call after a file was closed cleanly. */
  remember(path: string, projectId: string): void {
    const now = statSync(path, { throwIfNoEntry: false });
    if (!now) return;
    const { [path]: _, ...others } = this.read();
    const entries = Object.entries({
      ...others,
      [path]: { size: now.size, mtimeMs: now.mtimeMs, projectId },
    });
    const kept = Object.fromEntries(entries.slice(-REMEMBERED));
    writeFileSync(`${this.path}.part`, JSON.stringify(kept));
    renameSync(`${this.path}.part`, this.path);
  }

  private read(): Record<string, Left> {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Record<string, Left>;
    } catch {
      return {}; // Missing or damaged: every file is then checked once more.
    }
  }
}
