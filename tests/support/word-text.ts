import { strFromU8, unzipSync } from 'fflate';

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;

/** The words of a part of a Word file, its runs joined, a line for each paragraph; '' where there is no such part. */
export function wordsOfPart(docx: Uint8Array, part = 'word/document.xml'): string {
  const xml = unzipSync(docx)[part];
  if (xml === undefined) return '';
  return strFromU8(xml)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, entity => ENTITIES[entity as keyof typeof ENTITIES]);
}
