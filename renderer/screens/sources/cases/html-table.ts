/** Most columns a cell may span (HTML Standard, 4.9.11). */
const MOST_SPANNED = 1000;
const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE']);
/** Stands where a block of text begins or ends, until such places become line breaks. */
const EDGE = '\u0001';

/**
 * The cells of the table that spreadsheets and word processors put on the clipboard beside plain text; a cell that spans
 * others has its words in the first of them. Null where there is no table, more than one, or words beside it: then the
 * plain text says more. The markup is parsed into a document that runs nothing and loads nothing.
 */
export function readHtmlTable(html: string): string[][] | null {
  if (!/<table\b/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const [table, second] = [...body.querySelectorAll('table')].filter(each => !isNested(each));
  if (!table || second || hasWordsBeside(body, table)) return null;
  const cells = readRows([...table.rows]);
  const isEmpty = cells.every(line => line.every(cell => cell === ''));
  return isEmpty ? null : cells;
}

const isNested = (table: Element) => table.parentElement?.closest('table') != null;

function hasWordsBeside(node: Node, table: Element): boolean {
  if (node === table || UNSEEN.has(node.nodeName)) return false;
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').trim() !== '';
  return [...node.childNodes].some(child => hasWordsBeside(child, table));
}

function readRows(rows: readonly HTMLTableRowElement[]): string[][] {
  const lines: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (lines[at]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.colSpan, MOST_SPANNED);
      const below = cell.rowSpan === 0 ? rows.length : at + cell.rowSpan;
      for (const line of lines.slice(at, below))
        for (let each = column; each < column + width; each += 1) line[each] ??= '';
      const line = lines[at];
      if (line) line[column] = wordsOf(cell);
      column += width;
    }
  }
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.map(line => Array.from({ length: widest }, (_, index) => line[index] ?? ''));
}

/** The words of a cell as they are seen: white space is one space, breaks and blocks are lines. */
function wordsOf(cell: Element): string {
  return textOf(cell)
    .replaceAll('\u00A0', ' ')
    .replace(new RegExp(` *${EDGE}[ ${EDGE}]*`, 'g'), EDGE)
    .replace(/ *\n */g, '\n')
    .replace(new RegExp(`^${EDGE}|${EDGE}$`, 'g'), '')
    .replaceAll(EDGE, '\n')
    .trim();
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  if (UNSEEN.has(node.nodeName)) return '';
  const inside = [...node.childNodes].map(textOf).join('');
  return BLOCKS.has(node.nodeName) ? `${EDGE}${inside}${EDGE}` : inside;
}
