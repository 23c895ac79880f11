import { posix } from 'node:path';
import type { DocxPackage } from './docx-package.ts';
import { ImportError } from './import-error.ts';
import { walkXml } from './xml-walk.ts';

/** The parts of a Word document that hold or describe its words. */
export interface DocxParts {
  readonly main: Uint8Array;
  /** Name of the main part in the package. */
  readonly mainName: string;
  readonly styles: Uint8Array | null;
  readonly numbering: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
  /** Headers and footers of all sections. */
  readonly margins: readonly Uint8Array[];
}

interface Relationship {
  /** The last step of its type's address. */
  readonly type: string;
  /** Name of the part in the package. */
  readonly target: string;
}

/** Relationships of a part (ECMA-376, part 2, 6.5), or of the package; those that lead outside are not among them. */
function relationshipsOf({ parts }: DocxPackage, part: string): Relationship[] {
  const folder = part === '' ? '' : posix.dirname(part);
  const bytes = parts[posix.join(folder, '_rels', `${posix.basename(part)}.rels`)];
  const found: Relationship[] = [];
  if (!bytes) return found;
  walkXml(bytes, {
    open(element, { Type: type = '', Target: target = '', TargetMode: mode }) {
      if (element !== 'Relationship' || mode === 'External') return;
      const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ type: type.slice(type.lastIndexOf('/') + 1), target: name });
    },
  });
  return found;
}

/**
 * Finds the parts of a Word document by its relationships, as Word does.
 * @throws ImportError FILE_TYPE_UNKNOWN for a package without a main part
 */
export function docxParts(opened: DocxPackage): DocxParts {
  const { parts } = opened;
  const declared = relationshipsOf(opened, '').find(({ type }) => type === 'officeDocument')?.target;
  const name = declared !== undefined && parts[declared] ? declared : 'word/document.xml';
  const main = parts[name];
  if (!main) throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: name });
  const relationships = relationshipsOf(opened, name);
  const all = (type: string) =>
    relationships.filter(each => each.type === type).flatMap(({ target }) => parts[target] ?? []);
  const one = (type: string) => all(type)[0] ?? null;
  return {
    main,
    mainName: name,
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    margins: [...all('header'), ...all('footer')],
  };
}
