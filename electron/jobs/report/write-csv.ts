import { stringify } from 'csv-stringify/sync';

/** A value in a CSV cell; null is an empty cell. */
export type CsvValue = string | number | null;

/**
 * A CSV file as bytes: a header row, then the rows.
 *
 * - UTF-8 with a byte order mark, without which Excel reads Chinese as the system's old encoding.
 * - RFC 4180: rows end in CRLF; cells with a comma, a quotation mark or any line end are quoted, quotation marks doubled.
 * - Text that begins with = + - @, a tab or a carriage return (or a full-width = + - @) gets an apostrophe before it:
 *   a spreadsheet would run it as a formula (CSV injection, OWASP). Numbers are left alone.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const text = stringify([[...header], ...rows.map(row => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library quotes cells that hold the row end it writes (CRLF); RFC 4180 wants it for a bare CR or LF too.
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(text);
}
