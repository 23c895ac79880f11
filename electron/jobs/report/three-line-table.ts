import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TEXT_WIDTH } from './page-layout.ts';
import type { ReportQuote } from './report-data.ts';
import type { ReportWords } from './report-vocabulary.ts';
import { quoteRuns, textRuns } from './text-runs.ts';

/** One paragraph of a cell: text, a statement with its participant, or either after a lead-in in bold. */
export type CellLine = string | ReportQuote | { readonly lead: string; readonly line: string | ReportQuote };

/** A column: its heading, its share of the width, and whether it is centred. */
export interface Column {
  readonly heading: string;
  readonly share: number;
  readonly centred?: boolean;
}

/** A cell; `bold` sets its plain text in bold; `rows` above 1 merges it with the cells below, which are then left out of their rows. */
export interface Cell {
  readonly lines: readonly CellLine[];
  readonly rows?: number;
  readonly bold?: boolean;
}

// Rules of a three-line table 三线表 in eighths of a point: 1.5 pt above and below, 0.75 pt under the header.
const OUTER = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const INNER = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

// A row taller than this many characters may split: kept whole it could be taller than a page.
const LONGEST_WHOLE_ROW = 900;
// Rows under one merged cell stay on a page as long as they are short, so that the cell is read beside all of them.
const MOST_ROWS_TOGETHER = 6;

/**
 * A three-line table over the width of the text: no vertical rules, the header repeated on each page, rows that do not
 * split. `rows` hold one cell per column, but for those a merged cell above covers.
 */
export function threeLineTable(
  words: ReportWords,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table {
  const widths = columnWidths(columns);
  const covered = columns.map(() => 0);
  const kept = rowsKeptWithNext(rows);
  const body = rows.map((cells, index) => {
    const placed = placeCells(columns.length, covered, cells);
    return bodyRow(words, columns, widths, placed, kept.has(index));
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [headerRow(columns, widths), ...body],
  });
}

function columnWidths(columns: readonly Column[]): number[] {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(column => Math.floor((TEXT_WIDTH * column.share) / whole));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function headerRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  const cells = columns.map(
    (column, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        borders: { top: OUTER, bottom: INNER },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({ style: 'TableHeader', children: textRuns(column.heading) })],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

interface PlacedCell extends Cell {
  readonly column: number;
}

/** Gives each cell its column; `covered` says, per column, how many more rows a merged cell above takes. */
function placeCells(columns: number, covered: number[], cells: readonly Cell[]): PlacedCell[] {
  const waiting = [...cells];
  const placed: PlacedCell[] = [];
  for (let column = 0; column < columns; column += 1) {
    const above = covered[column] ?? 0;
    if (above > 0) {
      covered[column] = above - 1;
      continue;
    }
    const cell = waiting.shift() ?? { lines: [] };
    covered[column] = (cell.rows ?? 1) - 1;
    placed.push({ ...cell, column });
  }
  return placed;
}

/** Rows of short merged groups, but for the last of each: Word keeps them on a page with the row after. */
function rowsKeptWithNext(rows: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const kept = new Set<number>();
  rows.forEach((cells, start) => {
    const size = Math.max(1, ...cells.map(cell => cell.rows ?? 1));
    const length = rows
      .slice(start, start + size)
      .flat()
      .reduce((sum, cell) => sum + textLength(cell), 0);
    if (size > MOST_ROWS_TOGETHER || length > LONGEST_WHOLE_ROW) return;
    for (let row = start; row < start + size - 1; row += 1) kept.add(row);
  });
  return kept;
}

function bodyRow(
  words: ReportWords,
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly PlacedCell[],
  keepNext: boolean,
): TableRow {
  const longest = Math.max(0, ...cells.filter(cell => (cell.rows ?? 1) === 1).map(textLength));
  return new TableRow({
    ...(longest <= LONGEST_WHOLE_ROW ? { cantSplit: true } : {}),
    keepNext,
    children: cells.map(cell =>
      bodyCell(words, cell, columns[cell.column]?.centred === true, widths[cell.column] ?? 0),
    ),
  });
}

function bodyCell(words: ReportWords, cell: Cell, centred: boolean, width: number): TableCell {
  const style = centred ? 'TableCentred' : 'TableText';
  // A cell without a paragraph makes Word refuse the file.
  const lines = cell.lines.length > 0 ? cell.lines : [''];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.rows !== undefined && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: lines.map(line => new Paragraph({ style, children: lineRuns(words, line, cell.bold) })),
  });
}

function lineRuns(words: ReportWords, line: CellLine, bold = false): TextRun[] {
  if (typeof line === 'string') return textRuns(line, bold ? { bold } : {});
  if ('quote' in line) return quoteRuns(line, words);
  return [...textRuns(`${line.lead}${words.colon}`, { bold: true }), ...lineRuns(words, line.line)];
}

function textLength(cell: Cell): number {
  const lengthOf = (line: CellLine): number => {
    if (typeof line === 'string') return line.length;
    return 'quote' in line ? line.quote.length : lengthOf(line.line);
  };
  return cell.lines.reduce((sum, line) => sum + lengthOf(line), 0);
}
