import type { Evidence, LinkType, Polarity } from '../../../shared/api/entities/links.ts';
import { csvWords } from './csv-words.ts';
import { type DrawnModel, drawnInWords } from './filter-words.ts';
import type { ReportCode, ReportLanguage, ReportMatrix } from './report-data.ts';
import { type CsvValue, writeCsv } from './write-csv.ts';

/** A coded passage; `start` and `end` are UTF-16 units of the source's text, half-open; `codedAt` an ISO time. */
export interface CsvCoding {
  readonly source: string;
  readonly site: string;
  readonly participant: string;
  readonly codeNumber: string;
  readonly code: string;
  /** Ancestors of the code, outermost first. */
  readonly path: readonly string[];
  readonly coder: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly codedAt: string;
}

/** A passage that a query finds, with the names of the codes and coders behind it; UTF-16 units, half-open. */
export interface CsvPassage {
  readonly source: string;
  readonly site: string;
  readonly participant: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly codes: readonly string[];
  readonly coders: readonly string[];
}

/** A word, how often it is said, and in how many documents and sites. */
export interface CsvWord {
  readonly word: string;
  readonly count: number;
  readonly documents: number;
  readonly sites: number;
}

/** A quote that states a link, with its cause and effect parts in words; '' where a part is not marked. */
export interface CsvEvidence {
  readonly stance: Evidence['stance'];
  readonly source: string;
  readonly site: string;
  readonly participant: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly cause: string;
  readonly effect: string;
}

/** A link with all its evidence. */
export interface CsvLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  readonly polarity: Polarity;
  readonly meaning: string;
  readonly evidence: readonly CsvEvidence[];
}

const path = (names: readonly string[]): string => names.join(' / ');

/** One row for each coding, as the bytes of a CSV file. */
export function codingsCsv(codings: readonly CsvCoding[], language: ReportLanguage): Uint8Array {
  const rows = codings.map((row): CsvValue[] => [
    row.source,
    row.site,
    row.participant,
    row.codeNumber,
    row.code,
    path(row.path),
    row.coder,
    row.start,
    row.end,
    row.quote,
    row.codedAt,
  ]);
  return writeCsv(csvWords(language).codings, rows);
}

/** One row for each passage, as the bytes of a CSV file. */
export function passagesCsv(passages: readonly CsvPassage[], language: ReportLanguage): Uint8Array {
  const rows = passages.map(({ codes, coders, ...row }): CsvValue[] => [
    row.source,
    row.site,
    row.participant,
    row.paragraph,
    row.start,
    row.end,
    row.quote,
    codes.join('; '),
    coders.join('; '),
  ]);
  return writeCsv(csvWords(language).passages, rows);
}

/**
 * One row for each word, as the bytes of a CSV file.
 * @param total how many words are counted in all, for the share of each in a thousand
 */
export function wordsCsv(words: readonly CsvWord[], total: number, language: ReportLanguage): Uint8Array {
  const rows = words.map(({ word, count, documents, sites }): CsvValue[] => [
    word,
    count,
    documents,
    sites,
    Number(((count / total) * 1000).toFixed(3)),
  ]);
  return writeCsv(csvWords(language).words, rows);
}

/** One row for each code, in tree order, as the bytes of a CSV file. */
export function codebookCsv(codes: readonly ReportCode[], language: ReportLanguage): Uint8Array {
  const words = csvWords(language);
  const rows = codes.map((code): CsvValue[] => [
    code.number,
    code.name,
    words.kinds[code.kind],
    path(code.path),
    code.alsoUnder.join('; '),
    code.definition,
    code.whenToUse,
    code.whenNotToUse,
    code.example?.quote ?? '',
    code.example?.participantCode ?? '',
    code.inVivo ? words.yes : words.no,
    code.codings,
    code.sources,
    code.sites,
  ]);
  return writeCsv(words.codebook, rows);
}

/** Codes by sites as the bytes of a CSV file: a row for each code, a column for each site, and the total. */
export function matrixCsv(matrix: ReportMatrix, language: ReportLanguage): Uint8Array {
  const words = csvWords(language);
  const header = [...words.matrix.before, ...matrix.sites, words.matrix.total];
  const rows = matrix.rows.map((row): CsvValue[] => [
    row.number,
    row.name,
    words.kinds[row.kind],
    ...row.values,
    row.total,
  ]);
  return writeCsv(header, rows);
}

/**
 * Links as the bytes of a CSV file, one row for each piece of evidence. A link nobody states yet keeps one row that
 * says so, with the other cells empty. Where the links are those of a model, each row ends with its name, level and
 * filter.
 */
export function linksCsv(
  links: readonly CsvLink[],
  language: ReportLanguage,
  drawn: DrawnModel | null = null,
): Uint8Array {
  const words = csvWords(language);
  const last = drawn === null ? [] : [drawnInWords(drawn, language)];
  const rows = links.flatMap((link): CsvValue[][] => {
    const type = words.linkTypes[link.type];
    const claim = [link.from, link.to, type, words.polarity[link.polarity], link.meaning];
    const empty = words.links.slice(claim.length + 1).map(() => null);
    if (link.evidence.length === 0) return [[...claim, words.noEvidence, ...empty, ...last]];
    return link.evidence.map(row => [
      ...claim,
      words.stance[row.stance],
      row.source,
      row.site,
      row.participant,
      row.start,
      row.end,
      row.quote,
      row.cause,
      row.effect,
      ...last,
    ]);
  });
  return writeCsv([...words.links, ...(drawn === null ? [] : [words.drawnIn])], rows);
}
