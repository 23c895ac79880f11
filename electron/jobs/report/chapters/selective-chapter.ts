import { type FileChild, Paragraph } from 'docx';
import {
  bodyParagraph,
  type ChapterContext,
  nothingYet,
  proseParagraphs,
  sectionHeading,
} from '../chapter-context.ts';
import type { ReportRun } from '../report-data.ts';
import { fill } from '../report-words.ts';
import { quoteRuns, textRuns } from '../text-runs.ts';
import { structureSection } from './structure-section.ts';

/** Selective coding: core category, storyline, propositions, typical relationship structures. */
export function selectiveChapter(context: ChapterContext): FileChild[] {
  const parts = [
    ...coreSection(context),
    ...storylineSection(context),
    ...propositionSection(context),
    ...structureSection(context),
  ];
  return parts.length > 0 ? parts : nothingYet(context);
}

function coreSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.core === null) return [];
  return [
    sectionHeading(words.selective.core),
    bodyParagraph(context, fill(words.selective.coreIs, { name: data.core.name })),
    ...proseParagraphs(data.core.definition),
  ];
}

function storylineSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  const paragraphs = data.storyline.filter(runs => runs.length > 0);
  if (paragraphs.length === 0) return [];
  return [
    sectionHeading(words.selective.storyline),
    ...paragraphs.map(
      runs => new Paragraph({ style: 'BodyText', children: runs.flatMap(run => storyRuns(context, run)) }),
    ),
  ];
}

function storyRuns(context: ChapterContext, run: ReportRun) {
  if (run.kind === 'quote') return quoteRuns(run, context.words);
  return textRuns(run.text, run.kind === 'code' ? { bold: true } : {});
}

function propositionSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.propositions.length === 0) return [];
  return [
    sectionHeading(words.selective.propositions),
    ...data.propositions.map((proposition, index) => {
      const lead = `${fill(words.selective.proposition, { n: index + 1 })}${words.colon}`;
      const status = `${words.source.open}${words.status[proposition.status]}${words.source.close}`;
      return new Paragraph({
        style: 'BodyText',
        children: [...textRuns(lead, { bold: true }), ...textRuns(`${proposition.text}${status}`)],
      });
    }),
  ];
}
