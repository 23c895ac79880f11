import { parse } from 'csv-parse/browser/esm/sync';
import { readHtmlTable } from './html-table.ts';

/** The cells on the clipboard: of its table where it holds one and nothing else, otherwise of its text. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  return readHtmlTable(data.getData('text/html')) ?? readBlock(data.getData('text/plain'));
}

/** The cells of a block as spreadsheets put it on the clipboard: tabs between cells, quotes around line breaks. */
export function readBlock(text: string): string[][] {
  const lines = readLines(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return lines.map(line => [...line, ...Array<string>(width - line.length).fill('')]);
}

const OPTIONS = { delimiter: '\t', relaxColumnCount: true, skipEmptyLines: false } as const;

function readLines(text: string): string[][] {
  try {
    return parse(text, { ...OPTIONS, relaxQuotes: true });
  } catch {
    // A quotation mark that is opened and never closed is only a mark: then none of them holds a cell together.
    return parse(text, { ...OPTIONS, quote: false });
  }
}

/** A block for the clipboard. Values are given as they are: what starts with = is only neutralised in files. */
export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map(line => `${line.map(quoted).join('\t')}\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
