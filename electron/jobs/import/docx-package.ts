import { zipSync } from 'fflate';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import { openZip } from './zip-package.ts';

/** The parts of a .docx that hold or describe its words, inflated. */
export interface DocxPackage {
  /** Name in the package to bytes; pictures and other media are not among them. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** What is inflated: XML and relationships. Media are counted where they are used, never unpacked. */
function isWanted(name: string): boolean {
  return name === '[Content_Types].xml' || /\.(xml|rels)$/i.test(name);
}

/**
 * Opens a .docx.
 * @throws ImportError FILE_TOO_LARGE by the limits; FILE_DAMAGED for a broken archive; FILE_TYPE_UNKNOWN for an
 * archive that is no Word document
 */
export function openDocx(bytes: Uint8Array, limits: ImportLimits): DocxPackage {
  const parts = openZip(bytes, isWanted, limits);
  if (!parts['[Content_Types].xml']) throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: 'zip' });
  return { parts };
}

/** The same package, stored without compression: what is handed on can no longer grow. */
export function repack({ parts }: DocxPackage): Buffer {
  return Buffer.from(zipSync({ ...parts }, { level: 0 }));
}
