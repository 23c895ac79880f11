import { escapeMarkdown } from '../../../shared/memos/memo-markdown.ts';
import type { ReportLanguage, ReportMemo } from './report-data.ts';
import { reportWords } from './report-words.ts';

/** Memos as one Markdown document: a heading for each, a line with its date, kind and what it is about, and its text. */
export function memosMarkdown(
  project: string,
  memos: readonly ReportMemo[],
  language: ReportLanguage,
): string {
  const words = reportWords(language);
  const parts = memos.map(({ title, kind, date, about, body }) => {
    const tied = about.length > 0 ? [`${words.memos.about}${words.colon}${about.join(words.listComma)}`] : [];
    const line = [date, words.memoKinds[kind], ...tied].join(words.semicolon);
    return `## ${escapeMarkdown(title || words.memos.untitled)}\n\n*${escapeMarkdown(line)}*\n\n${body.trim()}\n`;
  });
  return [`# ${escapeMarkdown(project)}${words.colon}${words.chapters.memos}\n`, ...parts].join('\n');
}
