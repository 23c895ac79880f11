import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist';
import { getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';

/** A piece of text where it stands on its page: points, y downwards, `y` of the line it stands on. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its letters. */
  readonly size: number;
}

/** The words of a page as they are drawn, in the order of the file. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
  /** Whether it says more than its own number. */
  readonly hasWords: boolean;
  /** A page without words, save its number, that is painted with pictures. */
  readonly isPicture: boolean;
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const inFolder = (name: string): string => join(folder, name) + sep;

/** Nothing is fetched, run or drawn: character maps and fonts come from the library's own folder. */
async function open(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const task = getDocument({
    // The library takes the bytes over for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: inFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: inFolder('standard_fonts'),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    await task.promise;
    return task;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ImportError(name === 'PasswordException' ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', {}, error);
  }
}

/** A number that was printed on a scanned page is not its text: 12, - 12 -, Page 3 of 12, 第 3 页 共 12 页. */
function saysSomething(words: string): boolean {
  return /\p{L}/u.test(words.replaceAll(/\b(?:page|of|p)\b|[第页頁共]/giu, ''));
}

/** Text that stands on its side is read where it begins; its width then runs along the page's height. */
async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const pieces: PdfPiece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = Util.transform(viewport.transform, item.transform);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (Number.isFinite(x + y + size)) pieces.push({ text: item.str, x, y, width: item.width, size });
  }
  const hasWords = saysSomething(pieces.map(piece => piece.text).join(' '));
  const isPicture = !hasWords && (await hasPictures(page));
  page.cleanup();
  return { width: viewport.width, height: viewport.height, pieces, hasWords, isPicture };
}

async function hasPictures(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const painted = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  return fnArray.some(operator => painted.has(operator));
}

/**
 * The words of a pdf, page by page.
 * @throws ImportError FILE_ENCRYPTED when it asks for a password, FILE_DAMAGED, FILE_TOO_LARGE by the limits
 */
export async function pdfPages(bytes: Uint8Array, limits: ImportLimits): Promise<PdfPage[]> {
  const task = await open(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages)
      throw new ImportError('FILE_TOO_LARGE', {
        limit: 'pages',
        found: document.numPages,
        allowed: limits.pages,
      });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    return pages;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('FILE_DAMAGED', {}, error);
  } finally {
    await task.destroy();
  }
}
