import { strFromU8 } from 'fflate';

/** Rows of one column that a merged cell spans, counted from 0, both ends in. */
export interface MergedRows {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const SHEET = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^>]*ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g;
const MOST_MERGED = 100_000;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function sheetPart(parts: Readonly<Record<string, Uint8Array>>, index: number): Uint8Array | undefined {
  const [workbook, links] = [parts['xl/workbook.xml'], parts['xl/_rels/workbook.xml.rels']];
  if (!workbook || !links) return undefined;
  const id = [...strFromU8(workbook).matchAll(SHEET)][index]?.[1];
  const link = [...strFromU8(links).matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  );
  const target = /Target="([^"]+)"/.exec(link?.[0] ?? '')?.[1]?.replace(/^\/?(?:xl\/)?/, '');
  return target === undefined ? undefined : parts[`xl/${target}`];
}

/** The first columns of the cells of a sheet that span several rows (ECMA-376 Part 1, 18.3.1.55). */
export function mergedCells(parts: Readonly<Record<string, Uint8Array>>, index: number): MergedRows[] {
  const part = sheetPart(parts, index);
  if (!part) return [];
  const merged: MergedRows[] = [];
  for (const [, column = '', from, , to] of strFromU8(part).matchAll(MERGED)) {
    if (from !== to)
      merged.push({ column: columnNumber(column), from: Number(from) - 1, to: Number(to) - 1 });
    if (merged.length >= MOST_MERGED) break;
  }
  return merged;
}
