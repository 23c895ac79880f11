import type { ReportLanguage } from './report-data.ts';
import { type CsvValue, writeCsv } from './write-csv.ts';

/** One property at one case; `counts` are by value of a list, or by the lower, middle and upper third of a range. */
export interface CsvGridRow {
  readonly case: string;
  readonly category: string;
  readonly property: string;
  readonly codings: number;
  readonly placed: number;
  readonly spread: { readonly least: number; readonly median: number; readonly most: number } | null;
  readonly counts: readonly { readonly part: string; readonly count: number }[];
}

/** A quote that lies on a property: 0 to 1 on a range, or at a value of a list (`at`). */
export interface CsvPlacement {
  readonly category: string;
  readonly property: string;
  readonly value: number | null;
  readonly at: string;
  readonly code: string;
  readonly source: string;
  readonly site: string;
  readonly participant: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const headings = (line: string): readonly string[] => line.split(', ');

const WORDS = {
  zh: {
    grid: headings('案例, 范畴, 属性, 引文数, 已定位, 最低, 中位数, 最高, 分布'),
    placements: headings('范畴, 属性, 位置（0–1）, 取值, 编码, 资料, 案例点, 受访者, 起, 止, 原始语句'),
  },
  en: {
    grid: headings('Case, Category, Property, Quotes, Placed, Least, Median, Most, Distribution'),
    placements: headings(
      'Category, Property, Place (0–1), Value, Code, Source, Site, Participant, Start, End, Quote',
    ),
  },
} as const;

/** Cases by properties as the bytes of a CSV file, a row for each property of each case; gaps keep their row. */
export function gridCsv(rows: readonly CsvGridRow[], language: ReportLanguage): Uint8Array {
  return writeCsv(
    WORDS[language].grid,
    rows.map((row): CsvValue[] => [
      row.case,
      row.category,
      row.property,
      row.codings,
      row.placed,
      row.spread?.least ?? null,
      row.spread?.median ?? null,
      row.spread?.most ?? null,
      row.counts.map(({ part, count }) => `${part}: ${count}`).join('; '),
    ]),
  );
}

/** The placed quotes as the bytes of a CSV file, one row for each place. */
export function placementsCsv(rows: readonly CsvPlacement[], language: ReportLanguage): Uint8Array {
  return writeCsv(
    WORDS[language].placements,
    rows.map((row): CsvValue[] => [
      row.category,
      row.property,
      row.value,
      row.at,
      row.code,
      row.source,
      row.site,
      row.participant,
      row.start,
      row.end,
      row.quote,
    ]),
  );
}
