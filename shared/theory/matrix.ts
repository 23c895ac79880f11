import type { Site } from '../api/entities/cases.ts';
import type { ModelLevel } from '../api/entities/models.ts';
import type { Source } from '../api/entities/sources.ts';
import { ancestorAtLevel, buildCodeTree, type TreeCode } from './code-tree.ts';

/** How often a code stands in a source. */
export interface MatrixCoding {
  readonly sourceId: string;
  readonly codeId: string;
  readonly codings: number;
}

/**
 * One code at one site (or in total).
 * - `codings`: coded passages; a passage with two codes of the row counts for each.
 * - `interviews`: distinct sources with at least one of them.
 * - `share`: interviews ÷ all interviews of the column, 0..1; null for a column without interviews.
 * - `perThousand`: codings per 1,000 characters of the column's text; null for a column without text.
 */
export interface MatrixCell {
  readonly codings: number;
  readonly interviews: number;
  readonly share: number | null;
  readonly perThousand: number | null;
}

/** A column: a site, or with `null` the sources without one. */
export interface MatrixColumn {
  readonly siteId: string | null;
  readonly interviews: number;
  readonly characters: number;
}

/** A row: a code with everything that rolls up into it; `cells` stand in the order of the columns. */
export interface MatrixRow {
  readonly codeId: string;
  readonly cells: readonly MatrixCell[];
  readonly total: MatrixCell;
}

/** Rows under one main category (`null`: rows under none) with the main category's own totals. */
export interface MatrixGroup {
  readonly mainId: string | null;
  readonly cells: readonly MatrixCell[];
  readonly total: MatrixCell;
  readonly rows: readonly MatrixRow[];
}

/** Codes by sites. */
export interface CodeMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  readonly total: MatrixColumn;
}

/** What the matrix is made from. `codings` has a code and a source once at most, and no coding without words. */
export interface MatrixInput {
  readonly codes: readonly TreeCode[];
  readonly codings: readonly MatrixCoding[];
  readonly sources: readonly Pick<Source, 'id' | 'siteId' | 'characters'>[];
  readonly sites: readonly Pick<Site, 'id' | 'position'>[];
  readonly level: ModelLevel;
}

/**
 * Codes at a level by sites, grouped by main category. Rows without a coding are kept: an absence is a finding. Interviews
 * of a group are distinct sources, not the sum of its rows.
 */
export function buildCodeMatrix(input: MatrixInput): CodeMatrix {
  const tree = buildCodeTree(input.codes);
  const siteOf = new Map(input.sources.map(source => [source.id, source.siteId]));
  const columns = matrixColumns(input);
  const total = sumColumns(columns);
  const codings = input.codings.filter(row => tree.byId.has(row.codeId) && siteOf.has(row.sourceId));
  const rowOf = (codeId: string): string => ancestorAtLevel(tree, codeId, input.level).codeId;
  const groupOf = (codeId: string): string | null => mainOf(ancestorAtLevel(tree, codeId, 'main'));
  const byRow = Map.groupBy(codings, row => rowOf(row.codeId));
  const byGroup = Map.groupBy(codings, row => groupOf(row.codeId));
  const line = (rows: readonly MatrixCoding[]): { cells: MatrixCell[]; total: MatrixCell } => {
    const bySite = Map.groupBy(rows, row => siteOf.get(row.sourceId) ?? null);
    return {
      cells: columns.map(column => toCell(bySite.get(column.siteId) ?? [], column)),
      total: toCell(rows, total),
    };
  };
  const rowCodes = [...new Set(tree.ordered.map(code => rowOf(code.id)))];
  const grouped = Map.groupBy(rowCodes, groupOf);
  const groups = [...grouped].map(([mainId, codeIds]) => ({
    mainId,
    ...line(byGroup.get(mainId) ?? []),
    rows: codeIds.map(codeId => ({ codeId, ...line(byRow.get(codeId) ?? []) })),
  }));
  // Stable sort: main categories keep tree order, what is under none comes last.
  groups.sort((a, b) => Number(a.mainId === null) - Number(b.mainId === null));
  return { columns, groups, total };
}

function mainOf(rolled: { readonly codeId: string; readonly grouped: boolean }): string | null {
  return rolled.grouped ? rolled.codeId : null;
}

function matrixColumns(input: MatrixInput): MatrixColumn[] {
  const bySite = Map.groupBy(input.sources, source => source.siteId);
  const sites: (string | null)[] = [...input.sites]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(site => site.id);
  if (bySite.has(null)) sites.push(null);
  return sites.map(siteId => {
    const sources = bySite.get(siteId) ?? [];
    return {
      siteId,
      interviews: sources.length,
      characters: sources.reduce((sum, source) => sum + source.characters, 0),
    };
  });
}

function sumColumns(columns: readonly MatrixColumn[]): MatrixColumn {
  return {
    siteId: null,
    interviews: columns.reduce((sum, column) => sum + column.interviews, 0),
    characters: columns.reduce((sum, column) => sum + column.characters, 0),
  };
}

function toCell(rows: readonly MatrixCoding[], column: MatrixColumn): MatrixCell {
  const interviews = new Set(rows.map(row => row.sourceId)).size;
  const codings = rows.reduce((sum, row) => sum + row.codings, 0);
  return {
    codings,
    interviews,
    share: column.interviews === 0 ? null : interviews / column.interviews,
    perThousand: column.characters === 0 ? null : (codings * 1000) / column.characters,
  };
}
