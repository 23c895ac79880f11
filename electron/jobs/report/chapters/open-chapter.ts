import type { FileChild } from 'docx';
import { bodyParagraph, type ChapterContext, captionedTable, nothingYet } from '../chapter-context.ts';
import { mergeRows } from '../merged-rows.ts';
import { numberedName } from '../numbered-name.ts';
import { fill } from '../report-words.ts';
import type { Cell, Column } from '../three-line-table.ts';

/** Open coding: category, concept, original statements with the participant's code. */
export function openChapter(context: ChapterContext): FileChild[] {
  const { data, words, options } = context;
  if (data.openCoding.length === 0) return nothingYet(context);
  const caption = context.captions.add('table', words.open.title);
  const named = data.openCoding.map(row => categoryName(row)).filter(name => name !== '');
  const intro = fill(words.open.intro, {
    concepts: data.openCoding.length,
    categories: new Set(named).size,
  });
  const columns: Column[] = [
    { heading: words.open.category, share: 20 },
    { heading: words.open.concept, share: 24 },
    { heading: words.open.statement, share: 56 },
  ];
  const note = fill(words.open.note, { max: options.maxQuotesPerConcept });
  return [
    bodyParagraph(context, intro, { table: [caption] }),
    ...captionedTable(context, caption, columns, openRows(context), note),
  ];
}

function openRows(context: ChapterContext): Cell[][] {
  const { data, words, options } = context;
  return mergeRows(data.openCoding, categoryName).map(({ row, span }) => {
    const concept = { lines: [numberedName(row.conceptNumber, row.concept)] };
    const statements = { lines: row.statements.slice(0, options.maxQuotesPerConcept) };
    const category = { lines: [categoryName(row) || words.none], rows: span };
    return span > 0 ? [category, concept, statements] : [concept, statements];
  });
}

function categoryName(row: { readonly categoryNumber: string; readonly category: string }): string {
  return numberedName(row.categoryNumber, row.category);
}
