import { parse } from 'csv-parse/browser/esm/sync';

/** The cells of a block as spreadsheets put it on the clipboard: tabs between cells, quotes around line breaks. */
export function readBlock(text: string): string[][] {
  const lines: string[][] = parse(text.replace(/\r\n?/g, '\n'), {
    delimiter: '\t',
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: false,
  });
  const width = Math.max(0, ...lines.map(line => line.length));
  return lines.map(line => [...line, ...Array<string>(width - line.length).fill('')]);
}

/** A block for the clipboard. Values are given as they are: what starts with = is only neutralised in files. */
export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map(line => `${line.map(quoted).join('\t')}\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
