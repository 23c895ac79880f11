import type { FileChild } from 'docx';
import {
  bodyParagraph,
  type ChapterContext,
  captionedTable,
  cell,
  sectionHeading,
} from '../chapter-context.ts';
import type { ReportCitation, ReportStructure } from '../report-data.ts';
import type { ReportWords } from '../report-vocabulary.ts';
import { fill } from '../report-words.ts';
import type { Cell, Column } from '../three-line-table.ts';

/** Typical relationship structures 典型关系结构: structure, meaning, representative statement, where its evidence is. */
export function structureSection(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  if (data.structures.length === 0) return [];
  const caption = context.captions.add('table', words.selective.title);
  const columns: Column[] = [
    { heading: words.selective.structure, share: 22 },
    { heading: words.selective.meaning, share: 27 },
    { heading: words.selective.statement, share: 33 },
    { heading: words.selective.evidence, share: 18 },
  ];
  return [
    sectionHeading(words.selective.structures),
    bodyParagraph(context, words.selective.intro, { table: [caption] }),
    ...captionedTable(
      context,
      caption,
      columns,
      data.structures.map(structure => structureRow(words, structure)),
    ),
  ];
}

function structureRow(words: ReportWords, structure: ReportStructure): Cell[] {
  const polarity = words.polarity[structure.polarity];
  const mark = `${words.source.open}${polarity}${words.source.close}`.trim();
  return [
    { lines: [`${structure.from} → ${structure.to}`, mark] },
    cell(structure.meaning),
    { lines: structure.representative === null ? [words.none] : [structure.representative] },
    { lines: evidenceLines(words, structure) },
  ];
}

/** How often and where a relation is stated, in parts for a cell or a note. */
export function evidenceLines(words: ReportWords, structure: ReportCitation): string[] {
  if (structure.citations === 0) return [words.selective.unsupported];
  const sites = structure.sites.join(words.listComma);
  return [
    fill(words.selective.citations, { n: structure.citations }),
    fill(words.selective.sources, { n: structure.sources }),
    ...(sites === '' ? [] : [`${words.selective.sites}${words.colon}${sites}`]),
    ...(structure.contested ? [words.selective.contested] : []),
  ];
}
