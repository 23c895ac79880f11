import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportChapter } from '../../../shared/report/report-chapters.ts';
import { type ChapterContext, type ChapterWriter, chapterContext } from './chapter-context.ts';
import { axialChapter } from './chapters/axial-chapter.ts';
import { casesChapter } from './chapters/cases-chapter.ts';
import { codebookChapter } from './chapters/codebook-chapter.ts';
import { comparisonChapter } from './chapters/comparison-chapter.ts';
import { memosChapter } from './chapters/memos-chapter.ts';
import { modelChapter } from './chapters/model-chapter.ts';
import { openChapter } from './chapters/open-chapter.ts';
import { selectiveChapter } from './chapters/selective-chapter.ts';
import { contentsLists } from './contents-list.ts';
import { coverPage } from './cover-page.ts';
import { documentStyles } from './document-styles.ts';
import { listNumbering } from './list-numbering.ts';
import { PAGE_PROPERTIES } from './page-layout.ts';
import type { ReportData } from './report-data.ts';
import { type ReportOptions, settleOptions } from './report-options.ts';
import { textRuns } from './text-runs.ts';
import { xmlText } from './xml-text.ts';

/** How far a report is: chapters written of those chosen, then the file packed. */
export interface ReportProgress {
  readonly done: number;
  readonly total: number;
  readonly phase: 'chapters' | 'packing';
}

const CHAPTERS: Readonly<Record<ReportChapter, ChapterWriter>> = {
  cases: casesChapter,
  open: openChapter,
  axial: axialChapter,
  selective: selectiveChapter,
  model: modelChapter,
  comparison: comparisonChapter,
  codebook: codebookChapter,
  memos: memosChapter,
};

/**
 * Writes the report as a Word file (.docx) and gives its bytes. Takes plain data and the chapters wanted; calls
 * `onProgress` after each chapter and once before packing.
 *
 * Page numbers in the table of contents are worked out while packing, with the widths of the fonts Word has; Word and
 * LibreOffice correct them on an update, which they are not told to offer: the question would come on every opening.
 */
export async function writeWordReport(
  data: ReportData,
  options: ReportOptions,
  onProgress: (progress: ReportProgress) => void = () => {},
): Promise<Uint8Array> {
  const context = chapterContext(data, settleOptions(options, data.language));
  const total = context.options.chapters.length + 1;
  const body = context.options.chapters.flatMap((chapter, index) => {
    const written = writeChapter(context, chapter);
    onProgress({ done: index + 1, total, phase: 'chapters' });
    return written;
  });
  onProgress({ done: total - 1, total, phase: 'packing' });
  const bytes = await Packer.toArrayBuffer(wordDocument(context, body));
  return new Uint8Array(bytes);
}

function writeChapter(context: ChapterContext, chapter: ReportChapter): FileChild[] {
  context.captions.nextChapter();
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    // The first chapter begins a section, which begins a page by itself.
    pageBreakBefore: chapter !== context.options.chapters[0],
    children: textRuns(context.words.chapters[chapter]),
  });
  return [heading, ...CHAPTERS[chapter](context)];
}

function wordDocument(context: ChapterContext, body: FileChild[]): Document {
  const { data, options, words } = context;
  return new Document({
    title: xmlText(data.project.name),
    subject: words.subtitle,
    description: xmlText(data.project.question),
    // The program, not the person: a report may be handed in without names.
    creator: 'Rooted',
    lastModifiedBy: 'Rooted',
    styles: documentStyles(options),
    numbering: listNumbering(words, options.firstChapter),
    footnotes: context.footnotes.all(),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [frontSection(context), bodySection(context, body)],
  });
}

function frontSection(context: ChapterContext): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: { ...PAGE_PROPERTIES, pageNumbers: { start: 1, formatType: NumberFormat.UPPER_ROMAN } },
    },
    footers: { default: pageFooter() },
    children: [...coverPage(context), ...contentsLists(context)],
  };
}

function bodySection(context: ChapterContext, children: FileChild[]): ISectionOptions {
  const name = new Paragraph({
    style: 'PageLine',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } },
    children: textRuns(context.data.project.name),
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE_PROPERTIES, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    headers: { default: new Header({ children: [name] }) },
    footers: { default: pageFooter() },
    children,
  };
}

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ style: 'PageLine', children: [number] })] });
}
