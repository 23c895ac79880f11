import type { Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import type { Loss } from './losses.ts';
import { readCsv } from './read-csv.ts';
import { columnsOf, guessHeader } from './table-columns.ts';
import { documentsOf, type ReadTable } from './table-documents.ts';
import { tableLosses } from './table-losses.ts';
import type { TableChoice } from './table-part.ts';
import type { TranscriptFile } from './transcript-file.ts';

const PREVIEW_ROWS = 6;
const PREVIEW_CELL = 160;

interface Sheet {
  readonly name: string;
  readonly rows: string[][];
}

interface Understood {
  readonly table: ReadTable;
  readonly losses: readonly Loss[];
}

function refuse(limit: 'rows' | 'cells' | 'documents', found: number, allowed: number): never {
  throw new ImportError('FILE_TOO_LARGE', { limit, found, allowed });
}

function understand(
  sheets: readonly Sheet[],
  /** Null for a workbook. */
  delimiter: string | null,
  choice: TableChoice,
  limits: ImportLimits,
): Understood {
  const filled = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.filter(row => row.some(cell => cell.trim() !== '')),
  }));
  const sheet =
    filled.find(({ name }) => name === choice.sheet) ?? filled.find(({ rows }) => rows.length > 0);
  if (!sheet || sheet.rows.length === 0) throw new ImportError('FILE_EMPTY');
  const { rows } = sheet;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > limits.rows) refuse('rows', rows.length, limits.rows);
  if (rows.length * width > limits.cells) refuse('cells', rows.length * width, limits.cells);
  const header = choice.header ?? guessHeader(rows);
  const names = Array.from(
    { length: width },
    (_, i) => (header ? (rows[0]?.[i] ?? '').trim() : '') || `${i + 1}`,
  );
  const body = header ? rows.slice(1) : rows;
  const columns = columnsOf(names, body, choice);
  const how = choice.documents ?? 'each';
  const documents = documentsOf(columns, body, how);
  if (documents.length > limits.documents) refuse('documents', documents.length, limits.documents);
  const shown = body.slice(0, PREVIEW_ROWS);
  const part = {
    sheets: delimiter === null ? filled.map(({ name }) => name) : [],
    sheet: delimiter === null ? sheet.name : null,
    delimiter,
    header,
    documents: how,
    columns,
    rows: shown.map(row => names.map((_, i) => (row[i] ?? '').slice(0, PREVIEW_CELL))),
    rowCount: body.length,
  };
  return { table: { part, documents }, losses: tableLosses(columns, body, how) };
}

function contentOf({ documents }: ReadTable): Pick<Content, 'text' | 'replaced' | 'turns'> {
  const [first] = documents;
  const text = first?.text ?? '';
  return { text, replaced: text.split('\uFFFD').length - 1, turns: first?.turns ?? [] };
}

/**
 * Reads a delimited text file as a table of answers.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED, FILE_EMPTY
 */
export function readCsvTable(file: TranscriptFile, limits: ImportLimits): Content {
  const { text, encoding } = decodeText(file.bytes, file.encoding);
  const { rows, delimiter } = readCsv(text, limits, file.table?.delimiter);
  const { table, losses } = understand([{ name: '', rows }], delimiter, file.table ?? {}, limits);
  return { ...contentOf(table), heading: null, encoding, losses, table };
}

/**
 * Reads a workbook as a table of answers: one sheet of it, the first with anything in it unless one is chosen.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED, FILE_EMPTY, FILE_TYPE_UNKNOWN
 */
export async function readXlsxTable(file: TranscriptFile, limits: ImportLimits): Promise<Content> {
  const { readXlsx } = await import('./read-xlsx.ts');
  const { table, losses } = understand(await readXlsx(file.bytes, limits), null, file.table ?? {}, limits);
  return { ...contentOf(table), heading: null, encoding: null, losses, table };
}
