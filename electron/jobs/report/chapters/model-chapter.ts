import { type FileChild, Paragraph } from 'docx';
import type { Caption } from '../captions.ts';
import { bodyParagraph, type ChapterContext, nothingYet } from '../chapter-context.ts';
import { picture } from '../picture.ts';
import type { ReportFigure } from '../report-data.ts';
import { fill } from '../report-words.ts';
import { textRuns } from '../text-runs.ts';

interface Captioned {
  readonly figure: ReportFigure;
  readonly caption: Caption;
}

/** The model figure, then one for each site. */
export function modelChapter(context: ChapterContext): FileChild[] {
  const { data, words, captions } = context;
  const main = (data.figure === null ? [] : [data.figure]).map(figure => ({
    figure,
    caption: captions.add('figure', figure.title || words.model.title),
  }));
  const sites = data.siteFigures.map(figure => ({
    figure,
    caption: captions.add('figure', fill(words.model.siteTitle, { site: figure.title })),
  }));
  const parts = [
    ...figures(context, words.model.intro, main),
    ...figures(context, words.model.siteIntro, sites),
  ];
  return parts.length > 0 ? parts : nothingYet(context);
}

function figures(context: ChapterContext, intro: string, drawn: readonly Captioned[]): FileChild[] {
  if (drawn.length === 0) return [];
  return [
    bodyParagraph(context, intro, { figures: drawn.map(({ caption }) => caption) }),
    ...drawn.flatMap(({ figure, caption }) => [
      picture(figure, caption),
      caption.paragraph,
      ...filterNote(context, figure),
    ]),
  ];
}

/** A reader must not take what the filter hides for something nobody said. */
function filterNote({ words }: ChapterContext, { filter = '' }: ReportFigure): FileChild[] {
  if (filter === '') return [];
  const note = fill(words.model.filtered, { conditions: filter });
  return [new Paragraph({ style: 'TableNote', children: textRuns(note) })];
}
