import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { RootedError } from '../../shared/api/errors.ts';
import type { FileRef, FileToken } from '../../shared/api/primitives.ts';
import type { TokenFile } from './core-handle.ts';
import { withinBytes } from './storage/safe-files.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.rooted': 'application/vnd.sqlite3',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.rootedkey': 'application/octet-stream',
};

/** Files by opaque token: the interface names a file it was handed, never a place on the disk. */
export class FileTokens {
  private readonly byToken = new Map<string, TokenFile>();
  private readonly byPath = new Map<string, FileToken>();
  private readonly temporary = new Set<string>();
  private folder: string | null = null;

  /** A fresh path in a private temporary folder; the folder goes when the core stops, or at the next start. */
  temporaryPath(fileName: string): string {
    this.folder ??= mkdtempSync(join(tmpdir(), `rooted-${process.pid}-`));
    const own = join(this.folder, randomBytes(9).toString('base64url'));
    mkdirSync(own, { mode: 0o700 });
    return join(own, safeName(fileName));
  }

  /** The token of a file; one path keeps one token, so that lists can be compared. */
  register(
    path: string,
    options: { fileName?: string | undefined; temporary?: boolean | undefined } = {},
  ): FileToken {
    const fileName = options.fileName ?? basename(path);
    if (options.temporary) this.temporary.add(path);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new RootedError('PROJECT_MISSING', 'no such file', { fileName });
    const known = this.byPath.get(path);
    const token = known ?? randomBytes(24).toString('base64url');
    const mediaType = MEDIA_TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream';
    this.byToken.set(token, { path, fileName, mediaType, bytes: stat.size });
    this.byPath.set(path, token);
    return token;
  }

  /** Fails with TOKEN_UNKNOWN. */
  resolve(token: FileToken): TokenFile {
    const file = this.byToken.get(token);
    if (file === undefined) throw new RootedError('TOKEN_UNKNOWN', 'no file has this token');
    return file;
  }

  /** True for an upload: such a file is copied before it is worked on. */
  isTemporary(path: string): boolean {
    return this.temporary.has(path);
  }

  /** What the interface is told of a finished file. */
  ref(path: string, fileName?: string): FileRef {
    const token = this.register(path, { fileName });
    const file = this.resolve(token);
    return { token, fileName: file.fileName, mediaType: file.mediaType, bytes: file.bytes };
  }

  /** Removes an upload that is no longer needed; a file of the user's own is left alone, and stays known. */
  discard(token: FileToken): void {
    const path = this.byToken.get(token)?.path;
    if (path === undefined || !this.temporary.has(path)) return;
    rmSync(path, { force: true });
    if (this.folder !== null && dirname(dirname(path)) === this.folder)
      rmSync(dirname(path), { recursive: true, force: true });
    this.temporary.delete(path);
    this.byPath.delete(path);
    this.byToken.delete(token);
  }

  dispose(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }
}

/** Characters that some system refuses in a file name, or that would leave the folder. */
const UNSAFE = /[\p{Cc}<>:"/\\|?*]/gu;
const LONGEST_NAME = 180;

/** A file name that every system accepts, made from what the user or a title says. */
export function safeName(name: string): string {
  const plain = name.replace(UNSAFE, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extname(plain).slice(0, 20);
  const stem = plain.slice(0, plain.length - extname(plain).length);
  // Bytes count, not characters: file systems allow 255 bytes and Chinese takes three for one.
  return `${withinBytes(stem, LONGEST_NAME) || 'file'}${extension}`;
}
