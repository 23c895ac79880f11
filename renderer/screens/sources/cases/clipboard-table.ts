import { readBlock } from '../read-block.ts';
import { readHtmlTable } from './html-table.ts';

/** The cells on the clipboard: of its table where it holds one and nothing else, otherwise of its text. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): string[][] {
  return readHtmlTable(data.getData('text/html')) ?? readTable(data.getData('text/plain'));
}

/** The cells of a block from a spreadsheet, every row as long as the longest. */
export function readTable(text: string): string[][] {
  const lines = readBlock(text);
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return lines.map(line => [...line, ...Array<string>(width - line.length).fill('')]);
}

/** A block for the clipboard. Values are given as they are: what starts with = is only neutralised in files. */
export function writeBlock(cells: readonly (readonly string[])[]): string {
  return cells.map(line => `${line.map(quoted).join('\t')}\n`).join('');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
