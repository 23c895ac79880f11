import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';

/** The parts of a .docx that hold or describe its words, inflated. */
export interface DocxPackage {
  /** Name in the package to bytes; pictures and other media are not among them. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** What is inflated: XML and relationships. Media are counted where they are used, never unpacked. */
function isWanted(name: string): boolean {
  return name === '[Content_Types].xml' || /\.(xml|rels)$/i.test(name);
}

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
function checkLimits(listed: readonly UnzipFileInfo[], bytes: number, limits: ImportLimits): void {
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
 * Opens a .docx.
 * @throws ImportError FILE_TOO_LARGE by the limits; FILE_DAMAGED for a broken archive; FILE_TYPE_UNKNOWN for an
 * archive that is no Word document
 */
export function openDocx(bytes: Uint8Array, limits: ImportLimits): DocxPackage {
  try {
    const listed = listParts(bytes);
    checkLimits(listed, bytes.length, limits);
    if (!listed.some(part => part.name === '[Content_Types].xml')) {
      throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: 'zip' });
    }
    return { parts: unzipSync(bytes, { filter: part => isWanted(part.name) }) };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('FILE_DAMAGED', {}, error);
  }
}

/** The same package, stored without compression: what is handed on can no longer grow. */
export function repack({ parts }: DocxPackage): Buffer {
  return Buffer.from(zipSync({ ...parts }, { level: 0 }));
}

const OFFICE_DOCUMENT = /<Relationship\b[^>]*\/officeDocument"[^>]*>/;

/**
 * The bytes of the main document, found by the package's relationships as Word does.
 * @throws ImportError FILE_TYPE_UNKNOWN when the package is no word-processing document (a workbook, slides)
 */
export function mainDocument({ parts }: DocxPackage): Uint8Array {
  const relationships = parts['_rels/.rels'] ? strFromU8(parts['_rels/.rels']) : '';
  const target = /Target="\/?([^"]+)"/.exec(OFFICE_DOCUMENT.exec(relationships)?.[0] ?? '')?.[1];
  const part = parts[target ?? 'word/document.xml'] ?? parts['word/document.xml'];
  if (!part || (target !== undefined && !target.startsWith('word/'))) {
    throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: target ?? 'zip' });
  }
  return part;
}
