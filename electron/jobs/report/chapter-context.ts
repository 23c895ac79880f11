import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import { type Caption, CaptionRegister, crossReference } from './captions.ts';
import { FootnoteRegister } from './footnotes.ts';
import type { ReportData } from './report-data.ts';
import type { SettledOptions } from './report-options.ts';
import type { ReportWords } from './report-vocabulary.ts';
import { reportWords } from './report-words.ts';
import { textRuns } from './text-runs.ts';
import { type Cell, type Column, threeLineTable } from './three-line-table.ts';

/** What every chapter is written with. */
export interface ChapterContext {
  readonly data: ReportData;
  readonly options: SettledOptions;
  readonly words: ReportWords;
  readonly captions: CaptionRegister;
  readonly footnotes: FootnoteRegister;
}

/** A chapter: what stands under its heading. */
export type ChapterWriter = (context: ChapterContext) => FileChild[];

/** The context for one report. */
export function chapterContext(data: ReportData, options: SettledOptions): ChapterContext {
  const words = reportWords(options.language);
  const captions = new CaptionRegister(words, options.firstChapter);
  return { data, options, words, captions, footnotes: new FootnoteRegister() };
}

/** A section heading, numbered within its chapter. */
export function sectionHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(text) });
}

/** A paragraph of body text. `{name}` in it becomes a cross-reference to the captions given under that name. */
export function bodyParagraph(
  context: ChapterContext,
  sentence: string,
  references: Readonly<Record<string, readonly Caption[]>> = {},
): Paragraph {
  const children = sentence.split(/(\{\w+\})/).flatMap((piece): ParagraphChild[] => {
    const captions = references[piece.slice(1, -1)];
    return captions === undefined || !piece.startsWith('{') ? textRuns(piece) : joined(context, captions);
  });
  return new Paragraph({ style: 'BodyText', children });
}

function joined(context: ChapterContext, captions: readonly Caption[]): ParagraphChild[] {
  return captions.flatMap((caption, index) => [
    ...(index > 0 ? textRuns(context.words.listComma) : []),
    ...crossReference(caption),
  ]);
}

/** Paragraphs of body text, one for each line of a person's own words; none for empty text. */
export function proseParagraphs(text: string): Paragraph[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
    .map(line => new Paragraph({ style: 'BodyText', children: textRuns(line) }));
}

/** A table under its caption, with an empty line after it, or the note. */
export function captionedTable(
  context: ChapterContext,
  caption: Caption,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  note = '',
): FileChild[] {
  const after = new Paragraph({ style: 'TableNote', children: textRuns(note) });
  return [caption.paragraph, threeLineTable(context.words, columns, rows), after];
}

/** A cell of one line. */
export function cell(line: string | number): Cell {
  return { lines: [String(line)] };
}

/** The sentence for a chapter without content. */
export function nothingYet(context: ChapterContext): FileChild[] {
  return [bodyParagraph(context, context.words.nothingYet)];
}
