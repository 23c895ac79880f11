import { type CsvGridRow, type CsvPlacement, gridCsv, placementsCsv } from './csv-properties.ts';
import {
  type CsvCoding,
  type CsvLink,
  type CsvPassage,
  type CsvWord,
  codebookCsv,
  codingsCsv,
  linksCsv,
  matrixCsv,
  passagesCsv,
  wordsCsv,
} from './csv-tables.ts';
import type { DrawnModel } from './filter-words.ts';
import type { ReportCode, ReportLanguage, ReportMatrix } from './report-data.ts';

/** A table that can be handed out as CSV, with what it is made from. */
export type CsvTable =
  | { readonly what: 'codings'; readonly rows: readonly CsvCoding[] }
  | { readonly what: 'passages'; readonly rows: readonly CsvPassage[] }
  | { readonly what: 'words'; readonly rows: readonly CsvWord[]; readonly total: number }
  | { readonly what: 'codebook'; readonly rows: readonly ReportCode[] }
  | { readonly what: 'matrix'; readonly matrix: ReportMatrix }
  | { readonly what: 'links'; readonly rows: readonly CsvLink[]; readonly drawn: DrawnModel | null }
  | { readonly what: 'properties'; readonly rows: readonly CsvGridRow[] }
  | { readonly what: 'placements'; readonly rows: readonly CsvPlacement[] };

/** A table with the language of its headers. */
export interface CsvInput {
  readonly table: CsvTable;
  readonly language: ReportLanguage;
}

/** Writes one of the tables as CSV bytes. */
export async function csvJob({ table, language }: CsvInput): Promise<Uint8Array> {
  switch (table.what) {
    case 'codings':
      return codingsCsv(table.rows, language);
    case 'passages':
      return passagesCsv(table.rows, language);
    case 'words':
      return wordsCsv(table.rows, table.total, language);
    case 'codebook':
      return codebookCsv(table.rows, language);
    case 'matrix':
      return matrixCsv(table.matrix, language);
    case 'links':
      return linksCsv(table.rows, language, table.drawn);
    case 'properties':
      return gridCsv(table.rows, language);
    case 'placements':
      return placementsCsv(table.rows, language);
  }
}
