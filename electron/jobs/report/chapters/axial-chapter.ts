import type { FileChild } from 'docx';
import {
  bodyParagraph,
  type ChapterContext,
  captionedTable,
  cell,
  nothingYet,
  sectionHeading,
} from '../chapter-context.ts';
import { mergeRows } from '../merged-rows.ts';
import { numberedName } from '../numbered-name.ts';
import { picture } from '../picture.ts';
import type { AxialRow } from '../report-data.ts';
import { fill } from '../report-words.ts';
import type { Cell, Column } from '../three-line-table.ts';

/** Axial coding: main category, category, meaning; then the paradigm of each phenomenon. */
export function axialChapter(context: ChapterContext): FileChild[] {
  const { axial, paradigms } = context.data;
  if (axial.length === 0 && paradigms.length === 0) return nothingYet(context);
  const { structureFigures } = context.data;
  return [
    ...(axial.length > 0 ? mainCategories(context) : []),
    ...(structureFigures.length > 0 ? structureSection(context) : []),
    ...(paradigms.length > 0 ? paradigmTable(context) : []),
  ];
}

function mainCategories(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  const caption = context.captions.add('table', words.axial.title);
  const mains = new Set(data.axial.map(mainName).filter(name => name !== ''));
  const intro = fill(words.axial.intro, { categories: data.axial.length, mains: mains.size });
  const columns: Column[] = [
    { heading: words.axial.main, share: 20 },
    { heading: words.axial.category, share: 26 },
    { heading: words.axial.meaning, share: 54 },
  ];
  const rows = mergeRows(data.axial, mainName).map(({ row, span }): Cell[] => {
    const rest = [cell(numberedName(row.categoryNumber, row.category)), cell(row.meaning)];
    return span > 0 ? [{ lines: [mainName(row) || words.none], rows: span }, ...rest] : rest;
  });
  return [
    sectionHeading(words.axial.mains),
    bodyParagraph(context, intro, { table: [caption] }),
    ...captionedTable(context, caption, columns, rows),
  ];
}

function mainName(row: AxialRow): string {
  return numberedName(row.mainNumber, row.main);
}

function structureSection(context: ChapterContext): FileChild[] {
  const { data, words, captions } = context;
  const count = data.structureFigures.length;
  const drawn = data.structureFigures.map((figure, index) => {
    const { structureTitle, structurePage } = words.axial;
    const title = count === 1 ? structureTitle : fill(structurePage, { number: index + 1, count });
    return { figure, caption: captions.add('figure', title) };
  });
  return [
    sectionHeading(words.axial.structure),
    bodyParagraph(context, words.axial.structureIntro, { figures: drawn.map(({ caption }) => caption) }),
    ...drawn.flatMap(({ figure, caption }) => [picture(figure, caption), caption.paragraph]),
  ];
}

function paradigmTable(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  const caption = context.captions.add('table', words.axial.paradigmTitle);
  const columns: Column[] = [
    { heading: words.axial.phenomenon, share: 22 },
    { heading: words.axial.place, share: 26 },
    { heading: words.axial.category, share: 52 },
  ];
  const rows = data.paradigms.flatMap(paradigm => {
    const places = paradigm.places.filter(place => place.codes.length > 0);
    const phenomenon = { lines: [paradigm.phenomenon], rows: Math.max(1, places.length) };
    if (places.length === 0) return [[phenomenon, cell(words.none), cell(words.none)]];
    return places.map((place, index) => {
      const rest = [cell(words.roles[paradigm.edition][place.role]), cell(place.codes.join(words.listComma))];
      return index === 0 ? [phenomenon, ...rest] : rest;
    });
  });
  return [
    sectionHeading(words.axial.paradigms),
    bodyParagraph(context, words.axial.paradigmIntro, { table: [caption] }),
    ...captionedTable(context, caption, columns, rows),
  ];
}
