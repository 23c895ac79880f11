import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { ChapterContext } from './chapter-context.ts';
import { textRuns } from './text-runs.ts';

/** Title, research question and date. */
export function coverPage(context: ChapterContext): FileChild[] {
  const { data, words, options } = context;
  const { name, question } = data.project;
  const line = (text: string) => new Paragraph({ style: 'CoverText', children: textRuns(text) });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(name) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(words.subtitle) }),
    ...(question === '' ? [] : [line(`${words.question}${words.colon}${question}`)]),
    line(longDate(data.createdOn, options.language)),
  ];
}

/** An ISO date as people write it in the language; what is not a date stays as it is. */
function longDate(iso: string, language: 'zh' | 'en'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
