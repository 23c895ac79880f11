import type { FileChild } from 'docx';
import type { Caption } from '../captions.ts';
import { bodyParagraph, type ChapterContext, captionedTable, cell, nothingYet } from '../chapter-context.ts';
import type { ReportAttribute } from '../report-data.ts';
import { fill } from '../report-words.ts';
import type { Cell, Column } from '../three-line-table.ts';

interface CasesTable {
  readonly caption: Caption;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Cases and participants: sites, participants and sources, each in a table. */
export function casesChapter(context: ChapterContext): FileChild[] {
  const { data, words } = context;
  const tables = [siteTable(context), participantTable(context), sourceTable(context)].flatMap(
    table => table ?? [],
  );
  if (tables.length === 0) return nothingYet(context);
  const intro = fill(words.cases.intro, {
    sites: data.sites.length,
    participants: data.participants.length,
    sources: data.sources.length,
  });
  return [
    bodyParagraph(context, intro, { tables: tables.map(table => table.caption) }),
    ...tables.flatMap(table => captionedTable(context, table.caption, table.columns, table.rows)),
  ];
}

function siteTable(context: ChapterContext): CasesTable | null {
  const { data, captions, words } = context;
  if (data.sites.length === 0) return null;
  return {
    caption: captions.add('table', words.cases.sites),
    columns: [
      { heading: words.cases.site, share: 20 },
      { heading: words.cases.traits, share: 44 },
      { heading: words.cases.participantCount, share: 18, centred: true },
      { heading: words.cases.sourceCount, share: 18, centred: true },
    ],
    rows: data.sites.map(site => [
      cell(site.name),
      { lines: traits(context, site.attributes, site.note) },
      cell(site.participants),
      cell(site.sources),
    ]),
  };
}

function participantTable(context: ChapterContext): CasesTable | null {
  const { data, captions, words } = context;
  if (data.participants.length === 0) return null;
  return {
    caption: captions.add('table', words.cases.participants),
    columns: [
      { heading: words.cases.code, share: 14, centred: true },
      { heading: words.cases.site, share: 20 },
      { heading: words.cases.role, share: 26 },
      { heading: words.cases.traits, share: 40 },
    ],
    rows: data.participants.map(person => [
      cell(person.code),
      cell(person.site),
      cell(person.role),
      { lines: traits(context, person.attributes, '') },
    ]),
  };
}

function sourceTable(context: ChapterContext): CasesTable | null {
  const { data, captions, words } = context;
  if (data.sources.length === 0) return null;
  return {
    caption: captions.add('table', words.cases.sources),
    columns: [
      { heading: words.cases.source, share: 26 },
      { heading: words.cases.site, share: 17 },
      { heading: words.cases.code, share: 15 },
      { heading: words.cases.date, share: 15, centred: true },
      { heading: words.cases.length, share: 15, centred: true },
      { heading: words.cases.codings, share: 12, centred: true },
    ],
    rows: data.sources.map(source => [
      cell(source.name),
      cell(source.site),
      cell(source.participants.join(words.listComma)),
      cell(source.date === '' ? words.none : source.date),
      cell(`${source.length} ${words.cases[source.lengthUnit]}`),
      cell(source.codings),
    ]),
  };
}

function traits(context: ChapterContext, attributes: readonly ReportAttribute[], note: string): string[] {
  const { colon, semicolon } = context.words;
  const filled = attributes.filter(attribute => attribute.value !== '');
  const line = filled
    .map(attribute => `${attribute.name}${colon}${shown(context, attribute)}`)
    .join(semicolon);
  return [line, note].filter(text => text !== '');
}

function shown({ words }: ChapterContext, { type, value }: ReportAttribute): string {
  if (type !== 'boolean') return value;
  return value === 'true' ? words.yes : words.no;
}
