import { type FileChild, Paragraph } from 'docx';
import { memoOpening } from '../../../../shared/memos/memo-markdown.ts';
import { bodyParagraph, type ChapterContext, nothingYet } from '../chapter-context.ts';
import { MarkdownParagraphs } from '../markdown-paragraphs.ts';
import type { ReportMemo } from '../report-data.ts';
import { fill } from '../report-words.ts';
import { textRuns } from '../text-runs.ts';

/** What a memo without a title is told by: so many letters of how it begins. */
const OPENING = 24;

/** The memos by date, each under its title; there are too many of them for the table of contents. */
export function memosChapter(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.memos.length === 0) return nothingYet(context);
  const markdown = new MarkdownParagraphs();
  const byDate = data.memos.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [
    bodyParagraph(context, fill(words.memos.intro, { memos: data.memos.length })),
    ...byDate.flatMap(memo => [
      new Paragraph({ style: 'MemoTitle', children: textRuns(titleOf(memo, words.memos.untitled)) }),
      dateLine(context, memo),
      ...markdown.read(memo.body),
    ]),
  ];
}

function titleOf({ title, body }: ReportMemo, untitled: string): string {
  return title || memoOpening(body, OPENING) || untitled;
}

function dateLine(context: ChapterContext, memo: ReportMemo): Paragraph {
  const { words } = context;
  const about = memo.about.join(words.listComma);
  const parts = [
    memo.date,
    words.memoKinds[memo.kind],
    ...(about === '' ? [] : [`${words.memos.about}${words.colon}${about}`]),
  ];
  return new Paragraph({
    style: 'MemoText',
    keepNext: true,
    children: textRuns(parts.join(words.semicolon), { italics: context.options.language === 'en' }),
  });
}
