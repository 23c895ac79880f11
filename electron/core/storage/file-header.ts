import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { APPLICATION_ID } from './database.ts';
import { CURRENT_VERSION } from './migrations/migrations.ts';

const MAGIC = 'SQLite format 3\0';
/** SQLite file format, section 1.3: user_version at byte 60, application_id at byte 68, both big-endian. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, header, 0, HEADER_BYTES, 0);
    return header.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/**
 * Looks at a file's first bytes without SQLite, so that nothing is created beside it and not a byte of it changes.
 * `newest` is the newest schema that is known. Fails with PROJECT_MISSING, PROJECT_EMPTY_FILE, PROJECT_NOT_ROOTED or
 * PROJECT_NEWER.
 */
export function checkHeader(path: string, newest = CURRENT_VERSION): void {
  const fileName = basename(path);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new RootedError('PROJECT_MISSING', 'no such file', { fileName });
  if (stat.size === 0) throw new RootedError('PROJECT_EMPTY_FILE', 'the file has no bytes', { fileName });
  const header = readHeader(path);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) {
    throw new RootedError('PROJECT_NOT_ROOTED', 'not an SQLite file', { fileName });
  }
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw new RootedError('PROJECT_NOT_ROOTED', 'another application id', { fileName });
  }
  assertNotNewer(header.readUInt32BE(USER_VERSION_AT), fileName, newest);
}

/** Fails with PROJECT_NEWER where a file's schema is newer than this program. */
export function assertNotNewer(version: number, fileName: string, newest = CURRENT_VERSION): void {
  if (version > newest) {
    throw new RootedError('PROJECT_NEWER', `schema ${version}, this program knows ${newest}`, {
      fileName,
      version,
      known: newest,
    });
  }
}
