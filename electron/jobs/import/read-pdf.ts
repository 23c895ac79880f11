import { canonicalText } from '../../../shared/text/canonical-text.ts';
import type { Content } from './content.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import type { Loss } from './losses.ts';
import { linesOfPage } from './pdf-lines.ts';
import { pdfPages } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { countPdfPictures } from './pdf-pictures.ts';
import { withoutRunningHeads } from './pdf-running-heads.ts';

/**
 * Reads the text layer of a pdf: columns one after the other, lines joined into paragraphs, hyphens of line ends undone,
 * running heads and page numbers left out and counted.
 * @throws ImportError PDF_SCANNED when it holds pictures of text only; FILE_ENCRYPTED, FILE_DAMAGED, FILE_TOO_LARGE
 */
export async function readPdf(bytes: Uint8Array, limits: ImportLimits): Promise<Content> {
  const read = await pdfPages(bytes, limits);
  const scanned = read.filter(page => page.isPicture).length;
  const { pages, dropped } = withoutRunningHeads(read.map(linesOfPage));
  const { text } = canonicalText(paragraphsOf(pages).join('\n'));
  if (scanned > 0 && !read.some(page => page.hasWords))
    throw new ImportError('PDF_SCANNED', { pages: read.length });
  const pictures = countPdfPictures(bytes) - scanned;
  const losses: Loss[] = [
    ...(dropped > 0 ? [{ kind: 'running-heads' as const, count: dropped }] : []),
    ...(scanned > 0 ? [{ kind: 'scanned-pages' as const, count: scanned }] : []),
    ...(pictures > 0 ? [{ kind: 'images' as const, count: pictures }] : []),
  ];
  const replaced = text.split('\uFFFD').length - 1;
  return { text, replaced, heading: null, encoding: null, losses, turns: null };
}
