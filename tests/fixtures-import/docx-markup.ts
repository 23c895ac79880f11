import { posix } from 'node:path';
import { strToU8 } from 'fflate';
import { handmadePackage } from './docx-files.ts';

const NAMES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const PART_TYPES = ['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer'] as const;
/** Parts beside the main one, as the markup within their root. */
export type DocxParts = Partial<Record<(typeof PART_TYPES)[number], string>>;

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document from its markup, with the parts that it needs. */
export function docxOf(body: string, parts: DocxParts = {}, main = 'word/document.xml'): Uint8Array {
  const folder = posix.dirname(main);
  const given = PART_TYPES.filter(type => parts[type] !== undefined);
  const relations = given.map(
    type => `<Relationship Id="${type}" Type="${RELATION}/${type}" Target="${type}.xml"/>`,
  );
  const more = Object.fromEntries(
    given.map(type => [`${folder}/${type}.xml`, strToU8(`<w:${type} ${NAMES}>${parts[type]}</w:${type}>`)]),
  );
  return handmadePackage(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`, main, {
    ...more,
    [`${folder}/_rels/${posix.basename(main)}.rels`]: strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
  });
}

/** A run of text with its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs with its properties. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A paragraph of plain words. */
export const words = (text: string): string => paragraph(run(text));
