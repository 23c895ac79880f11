import { parse } from 'csv-parse/browser/esm/sync';

/** The cells of a block as spreadsheets put it on the clipboard: tabs between cells, quotes around line breaks. */
export function readBlock(text: string): string[][] {
  return parse(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''), {
    delimiter: '\t',
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: false,
  });
}
