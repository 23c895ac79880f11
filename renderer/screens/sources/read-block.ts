import { parse } from 'csv-parse/browser/esm/sync';

const OPTIONS = { delimiter: '\t', relaxColumnCount: true, skipEmptyLines: false } as const;

/**
 * The cells of a block as spreadsheets put it on the clipboard: tabs between cells, quotes around line breaks. Rows are as
 * long as they were written.
 */
export function readBlock(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    return parse(lines, { ...OPTIONS, relaxQuotes: true });
  } catch {
    // A quotation mark that is opened and never closed is only a mark: then none of them holds a cell together.
    return parse(lines, { ...OPTIONS, quote: false });
  }
}
