import type { Content } from './content.ts';
import type { TranscriptFormat } from './file-kind.ts';
import type { ImportLimits } from './import-limits.ts';
import type { TranscriptFile } from './transcript-file.ts';

type Reader = (file: TranscriptFile, limits: ImportLimits) => Promise<Content>;

/** The reader of each format. Its library is loaded with the first file of its kind: most studies hold one or two. */
export const READERS: Readonly<Record<TranscriptFormat, Reader>> = {
  txt: async ({ bytes, encoding }) => (await import('./read-text.ts')).readText(bytes, encoding),
  md: async ({ bytes, encoding }) => (await import('./read-text.ts')).readMarkdown(bytes, encoding),
  srt: async ({ bytes, encoding }) => (await import('./read-subtitles.ts')).readSubtitles(bytes, encoding),
  vtt: async ({ bytes, encoding }) => (await import('./read-subtitles.ts')).readSubtitles(bytes, encoding),
  json: async ({ bytes, encoding }) => (await import('./read-segments.ts')).readSegments(bytes, encoding),
  csv: async (file, limits) => (await import('./read-table.ts')).readCsvTable(file, limits),
  xlsx: async (file, limits) => (await import('./read-table.ts')).readXlsxTable(file, limits),
  pdf: async ({ bytes }, limits) => (await import('./read-pdf.ts')).readPdf(bytes, limits),
  odt: async (file, limits) => (await import('./read-odt.ts')).readOdt(file.bytes, limits, file),
  rtf: async file => (await import('./read-rtf.ts')).readRtf(file.bytes, file),
  html: async ({ bytes, encoding }) => (await import('./read-html.ts')).readHtml(bytes, encoding),
  epub: async ({ bytes }, limits) => (await import('./read-epub.ts')).readEpub(bytes, limits),
  docx: async (file, limits) => (await import('./read-docx.ts')).readDocx(file.bytes, limits, file),
};
