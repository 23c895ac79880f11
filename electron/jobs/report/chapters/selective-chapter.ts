import { type FileChild, Paragraph } from 'docx';
import {
  bodyParagraph,
  type ChapterContext,
  nothingYet,
  proseParagraphs,
  sectionHeading,
} from '../chapter-context.ts';
import { fill } from '../report-words.ts';
import { textRuns } from '../text-runs.ts';
import { storylineSection } from './storyline-section.ts';
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

function propositionSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.propositions.length === 0) return [];
  return [
    sectionHeading(words.selective.propositions),
    ...data.propositions.map(proposition => {
      const lead = `${fill(words.selective.proposition, { n: proposition.number })}${words.colon}`;
      const status = `${words.source.open}${words.status[proposition.status]}${words.source.close}`;
      return new Paragraph({
        style: 'BodyText',
        children: [...textRuns(lead, { bold: true }), ...textRuns(`${proposition.text}${status}`)],
      });
    }),
  ];
}
