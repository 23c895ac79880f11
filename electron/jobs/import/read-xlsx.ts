import readSheets from 'read-excel-file/universal';
import { openDocx, repack } from './docx-package.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './import-limits.ts';
import { mergedCells } from './merged-cells.ts';

/** One sheet of a workbook, every cell as text. */
export interface SheetRows {
  readonly name: string;
  readonly rows: string[][];
}

function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A cell's stored value: dates in ISO form, formulas by the value the workbook keeps beside them. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  return String(value);
}

/** A value merged over several rows holds for each of them. */
function fillMerged(rows: string[][], ranges: ReturnType<typeof mergedCells>): void {
  for (const { column, from, to } of ranges) {
    const value = rows[from]?.[column] ?? '';
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row++) {
      const cells = rows[row];
      if (cells && (cells[column] ?? '') === '') cells[column] = value;
    }
  }
}

/**
 * Reads the sheets of a workbook. Formulas are never evaluated and links never followed.
 * @throws ImportError FILE_TOO_LARGE, FILE_DAMAGED, FILE_TYPE_UNKNOWN
 */
export async function readXlsx(bytes: Uint8Array, limits: ImportLimits): Promise<SheetRows[]> {
  const opened = openDocx(bytes, limits);
  if (!opened.parts['xl/workbook.xml']) throw new ImportError('FILE_TYPE_UNKNOWN', { looksLike: 'zip' });
  try {
    const packed = Uint8Array.from(repack(opened)).buffer;
    const sheets = await readSheets(packed, { trim: false });
    return sheets.map(({ sheet, data }, i) => {
      const rows = data.map(row => row.map(cellText));
      fillMerged(rows, mergedCells(opened.parts, i));
      return { name: sheet, rows };
    });
  } catch (error) {
    throw new ImportError('FILE_DAMAGED', {}, error);
  }
}
