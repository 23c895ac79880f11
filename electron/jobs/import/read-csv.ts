import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from '../../../shared/api/methods/source-methods.ts';
import type { ImportLimits } from './import-limits.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const satisfies readonly Delimiter[];
const SAMPLE_ROWS = 30;
const SAMPLE_UNITS = 200_000;

function parseWith(text: string, delimiter: string, most: number, quote: '"' | null): string[][] {
  return parse(text, {
    delimiter,
    quote,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    to: most,
  });
}

/** A quotation mark that is never closed is a mark in somebody's answer, and so are then all of them. */
function rowsOf(text: string, delimiter: string, most: number): string[][] {
  try {
    return parseWith(text, delimiter, most, '"');
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return parseWith(text, delimiter, most, null);
    }
    throw error;
  }
}

/** How well a delimiter divides the rows: the number of columns most rows agree on, times how many agree. */
function agreement(text: string, delimiter: string): number {
  try {
    const counts = new Map<number, number>();
    const rows = rowsOf(text, delimiter, SAMPLE_ROWS);
    for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [columns, agreeing] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
    return columns < 2 ? 0 : (agreeing / rows.length) ** 2 * Math.min(columns, 20);
  } catch {
    return 0;
  }
}

/** The beginning of a text, to the end of a line. */
function sampleOf(text: string): string {
  return text.length <= SAMPLE_UNITS ? text : text.slice(0, text.lastIndexOf('\n', SAMPLE_UNITS) + 1);
}

/**
 * Reads a table from text (RFC 4180, with the delimiter that is said, else the one that the file names, else the one of
 * four that divides it best, and forgiving quotes). At most one row more than the limit is read, so that the caller can
 * tell.
 */
export function readCsv(
  text: string,
  limits: ImportLimits,
  said?: Delimiter,
): { rows: string[][]; delimiter: string } {
  // Excel's own line that names the delimiter.
  const declared = /^sep=(.)\n/.exec(text);
  const table = declared ? text.slice(declared[0].length) : text;
  const sample = sampleOf(table);
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: agreement(sample, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const delimiter = said ?? declared?.[1] ?? best.delimiter;
  return { rows: rowsOf(table, delimiter, limits.rows + 2), delimiter };
}
