import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';

/** Parts of a zip by their name in it, inflated. Names are only looked up, never used as paths. */
export type ZipParts = Readonly<Record<string, Uint8Array>>;

type Wanted = (name: string) => boolean;

/** Reads the central directory alone. */
function listParts(bytes: Uint8Array): UnzipFileInfo[] {
  const listed: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: part => {
      listed.push(part);
      return false;
    },
  });
  return listed;
}

/** A small package may be all repetition and harms nobody; bombs begin well above this. */
const RATIO_COUNTS_FROM = 1024 * 1024;

function refuse(limit: string, found: number, allowed: number): never {
  throw new ImportError('FILE_TOO_LARGE', { limit, found: Math.round(found), allowed });
}

/**
 * Refuses by what the directory declares, before a byte is inflated. A directory that declares less than it
 * holds gains nothing: parts are inflated into buffers of the declared size.
 */
function checkLimits(
  listed: readonly UnzipFileInfo[],
  isWanted: Wanted,
  bytes: number,
  limits: ImportLimits,
): void {
  let packed = 0;
  let inflated = 0;
  for (const part of listed) {
    packed += part.size;
    inflated += part.originalSize;
    if (isWanted(part.name) && part.originalSize > limits.partBytes) {
      refuse('partBytes', part.originalSize, limits.partBytes);
    }
  }
  if (listed.length > limits.parts) refuse('parts', listed.length, limits.parts);
  if (inflated > limits.inflatedBytes) refuse('inflatedBytes', inflated, limits.inflatedBytes);
  // Against the bytes that are there, so that parts which share their bytes do not hide a ratio.
  const ratio = inflated / Math.max(1, Math.min(packed, bytes));
  if (inflated > RATIO_COUNTS_FROM && ratio > limits.ratio) refuse('ratio', ratio, limits.ratio);
}

/**
 * Whether a name may be looked up at all. No part is ever written to disk, so no name is a path; one that climbs or
 * starts at a root is a trap for others, and what it holds is not read.
 */
function isHonest(name: string): boolean {
  if (/[\\\0]|^\/|^[A-Za-z]:/.test(name) || name === '__proto__') return false;
  return name.split('/').every(step => step !== '..' && step !== '.');
}

/** Two parts of one name are two documents, and no two programs agree which is meant. */
function refuseTwins(listed: readonly UnzipFileInfo[], isWanted: Wanted): void {
  const names = listed.map(part => part.name).filter(name => isHonest(name) && isWanted(name));
  if (new Set(names).size < names.length) throw new ImportError('FILE_DAMAGED', { reason: 'twins' });
}

/**
 * Opens a zip and inflates the parts that are wanted; archives within it stay closed.
 * @throws ImportError FILE_TOO_LARGE by the limits; FILE_DAMAGED for a broken archive
 */
export function openZip(bytes: Uint8Array, isWanted: Wanted, limits: ImportLimits): ZipParts {
  try {
    const listed = listParts(bytes);
    checkLimits(listed, isWanted, bytes.length, limits);
    refuseTwins(listed, isWanted);
    return unzipSync(bytes, { filter: part => isHonest(part.name) && isWanted(part.name) });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('FILE_DAMAGED', {}, error);
  }
}

/**
 * What a zip is by the parts that tell: a package of Office, of OpenDocument (its `mimetype` first), or a book.
 * @throws ImportError FILE_DAMAGED for a broken archive
 */
export function zipKind(bytes: Uint8Array): 'office' | 'odt' | 'epub' | 'opendocument' | 'other' {
  try {
    const names = new Set(listParts(bytes).map(part => part.name));
    if (names.has('[Content_Types].xml')) return 'office';
    if (names.has('META-INF/container.xml')) return 'epub';
    if (!names.has('mimetype')) return 'other';
    const small = { filter: (part: UnzipFileInfo) => part.name === 'mimetype' && part.originalSize < 200 };
    const mime = Buffer.from(unzipSync(bytes, small)['mimetype'] ?? []).toString('latin1');
    if (mime.includes('opendocument.text')) return 'odt';
    return mime.includes('opendocument') ? 'opendocument' : 'other';
  } catch (error) {
    throw new ImportError('FILE_DAMAGED', {}, error);
  }
}
