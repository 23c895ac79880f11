import { type FileChild, HeadingLevel, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { type ChapterContext, sectionHeading } from '../chapter-context.ts';
import { BULLET_LIST, ORDERED_LIST } from '../list-numbering.ts';
import type { ReportCitation, ReportRun, ReportStoryParagraph } from '../report-data.ts';
import { quoteRuns, textRuns } from '../text-runs.ts';
import { evidenceLines } from './structure-section.ts';

/** The storyline as it was written; what it cites stands in footnotes with its evidence. */
export function storylineSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.storyline === null) return [];
  const { title, paragraphs } = data.storyline;
  const lists = new ListCounter();
  return [
    sectionHeading(words.selective.storyline),
    ...(title === '' ? [] : [boldLine(textRuns(title, { bold: true }))]),
    ...paragraphs.flatMap(paragraph => {
      const numbering = lists.next(paragraph);
      return paragraph.runs.length === 0 ? [] : [storyParagraph(context, paragraph, numbering)];
    }),
  ];
}

function boldLine(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: 'BodyText', keepNext: true, children });
}

function storyParagraph(
  context: ChapterContext,
  paragraph: ReportStoryParagraph,
  numbering: IParagraphOptions['numbering'],
): Paragraph {
  const { style } = paragraph;
  const children = paragraph.runs.flatMap(run => storyRuns(context, run, style === 'subheading'));
  if (style === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_3, children });
  if (style === 'subheading') return boldLine(children);
  if (style === 'quotation') return new Paragraph({ style: 'Quote', children });
  return numbering === undefined
    ? new Paragraph({ style: 'BodyText', children })
    : new Paragraph({ style: 'MemoText', numbering, children });
}

/** Gives each list of the storyline a count of its own: items that follow each other are one list. */
class ListCounter {
  // Memos count their lists from 1 on; those of the storyline must not go on counting theirs.
  #instance = 10_000;
  #previous: ReportStoryParagraph['style'] = 'text';

  next({ style, depth }: ReportStoryParagraph): IParagraphOptions['numbering'] {
    const isItem = style === 'bullet' || style === 'number';
    const follows = this.#previous === 'bullet' || this.#previous === 'number';
    this.#previous = style;
    if (!isItem) return undefined;
    if (!follows || (depth === 0 && this.#kind !== style)) this.#instance += 1;
    if (depth === 0) this.#kind = style;
    const reference = style === 'number' ? ORDERED_LIST : BULLET_LIST;
    return { reference, level: depth, instance: this.#instance, custom: true };
  }

  #kind: ReportStoryParagraph['style'] = 'text';
}

function storyRuns(context: ChapterContext, run: ReportRun, isBold: boolean): ParagraphChild[] {
  const { words, footnotes } = context;
  const bold = isBold ? { bold: true } : {};
  switch (run.kind) {
    case 'text': {
      const strong = run.marks.includes('strong') ? { bold: true } : {};
      const emphasis = run.marks.includes('emphasis') ? { italics: true } : {};
      return textRuns(run.text, { ...bold, ...strong, ...emphasis });
    }
    case 'code':
      return textRuns(run.text, { bold: true });
    case 'quote':
      return quoteRuns(run, words);
    case 'citation':
      return [footnotes.add(textRuns(citationNote(context, run)))];
    case 'gone':
      return textRuns(words.selective.gone, { strike: true });
  }
}

function citationNote({ words }: ChapterContext, citation: ReportCitation): string {
  const polarity = words.polarity[citation.polarity];
  const name = `${citation.from} → ${citation.to}${words.source.open}${polarity}${words.source.close}`;
  return `${name}${words.colon}${evidenceLines(words, citation).join(words.semicolon)}`;
}
