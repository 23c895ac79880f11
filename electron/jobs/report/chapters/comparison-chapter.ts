import type { FileChild } from 'docx';
import { bodyParagraph, type ChapterContext, captionedTable, cell, nothingYet } from '../chapter-context.ts';
import { numberedName } from '../numbered-name.ts';
import type { ReportMatrix } from '../report-data.ts';
import { siteContrasts } from '../site-contrasts.ts';
import type { Column } from '../three-line-table.ts';

// More columns of numbers than these do not fit beside the names of the codes.
const SITES_PER_TABLE = 6;

/** Comparison of sites: codes by sites, then the codes that set a site apart. */
export function comparisonChapter(context: ChapterContext): FileChild[] {
  const { matrix } = context.data;
  if (matrix === null || matrix.rows.length === 0 || matrix.sites.length === 0) return nothingYet(context);
  return [...matrixTables(context, matrix), ...contrastTable(context, matrix)];
}

function matrixTables(context: ChapterContext, matrix: ReportMatrix): FileChild[] {
  const { words, captions } = context;
  const starts = matrix.sites.map((_, index) => index).filter(index => index % SITES_PER_TABLE === 0);
  const parts = starts.map(start => ({ start, caption: captions.add('table', words.comparison.title) }));
  const tables = parts.flatMap(({ start, caption }) => {
    const end = start + SITES_PER_TABLE;
    const sites = matrix.sites.slice(start, end);
    const columns: Column[] = [
      { heading: words.comparison.code, share: 40 },
      ...sites.map(site => ({ heading: site, share: 12, centred: true })),
      { heading: words.comparison.total, share: 10, centred: true },
    ];
    const rows = matrix.rows.map(row => [
      { ...cell(numberedName(row.number, row.name)), bold: row.kind === 'main' || row.kind === 'core' },
      ...row.values.slice(start, end).map(cell),
      cell(row.total),
    ]);
    return captionedTable(context, caption, columns, rows);
  });
  return [
    bodyParagraph(context, words.comparison.intro, { table: parts.map(part => part.caption) }),
    ...tables,
  ];
}

function contrastTable(context: ChapterContext, matrix: ReportMatrix): FileChild[] {
  const { words, captions } = context;
  const contrasts = siteContrasts(matrix);
  if (contrasts.length === 0) return [];
  const caption = captions.add('table', words.comparison.contrastTitle);
  const columns: Column[] = [
    { heading: words.comparison.site, share: 20 },
    { heading: words.comparison.only, share: 40 },
    { heading: words.comparison.absent, share: 40 },
  ];
  const list = (names: readonly string[]) => cell(names.join(words.listComma) || words.none);
  const rows = contrasts.map(({ site, only, absent }) => [cell(site), list(only), list(absent)]);
  return [
    bodyParagraph(context, words.comparison.contrastIntro, { table: [caption] }),
    ...captionedTable(context, caption, columns, rows),
  ];
}
