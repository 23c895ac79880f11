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

/**
 * What the matrix is made from. `codings` has a code and a source once at most, source by source, and no coding without
 * words: of a large study there are hundreds of thousands, which are gone through once.
 */
export interface MatrixInput {
  readonly codes: readonly TreeCode[];
  readonly codings: Iterable<MatrixCoding>;
  readonly sources: readonly Pick<Source, 'id' | 'siteId' | 'characters'>[];
  readonly sites: readonly Pick<Site, 'id' | 'position'>[];
  readonly level: ModelLevel;
}

/** What a line of the table has, column by column; the last is the total. */
class Line {
  private readonly codings: number[];
  private readonly interviews: number[];
  private readonly lastSource: (string | undefined)[];

  constructor(columns: number) {
    this.codings = new Array<number>(columns + 1).fill(0);
    this.interviews = new Array<number>(columns + 1).fill(0);
    this.lastSource = new Array<string | undefined>(columns + 1);
  }

  add(sourceId: string, column: number, codings: number): void {
    for (const at of [column, this.codings.length - 1]) {
      this.codings[at] = (this.codings[at] ?? 0) + codings;
      // Sources come one after the other, so that one is new where it is not the last.
      if (this.lastSource[at] === sourceId) continue;
      this.lastSource[at] = sourceId;
      this.interviews[at] = (this.interviews[at] ?? 0) + 1;
    }
  }

  cells(columns: readonly MatrixColumn[], total: MatrixColumn): { cells: MatrixCell[]; total: MatrixCell } {
    const cell = (column: MatrixColumn, at: number) =>
      toCell(this.codings[at] ?? 0, this.interviews[at] ?? 0, column);
    return { cells: columns.map(cell), total: cell(total, columns.length) };
  }
}

/**
 * Codes at a level by sites, grouped by main category. Rows without a coding are kept: an absence is a finding. Interviews
 * of a group are distinct sources, not the sum of its rows.
 */
export function buildCodeMatrix(input: MatrixInput): CodeMatrix {
  const tree = buildCodeTree(input.codes);
  const columns = matrixColumns(input);
  const total = sumColumns(columns);
  const place = new Map(columns.map((column, at) => [column.siteId, at]));
  const columnOf = new Map(input.sources.map(source => [source.id, place.get(source.siteId)]));
  const rowOf = new Map(tree.ordered.map(({ id }) => [id, ancestorAtLevel(tree, id, input.level).codeId]));
  const groupOf = (codeId: string): string | null => mainOf(ancestorAtLevel(tree, codeId, 'main'));
  const lines = new Map([...rowOf.values()].map(id => [id, new Line(columns.length)]));
  const grouped = Map.groupBy(lines.keys(), groupOf);
  const ofGroup = new Map([...grouped.keys()].map(id => [id, new Line(columns.length)]));
  const groupLine = new Map([...rowOf.keys()].map(id => [id, ofGroup.get(groupOf(id))]));
  for (const { sourceId, codeId, codings } of input.codings) {
    const column = columnOf.get(sourceId);
    const row = rowOf.get(codeId);
    if (column === undefined || row === undefined) continue;
    lines.get(row)?.add(sourceId, column, codings);
    groupLine.get(codeId)?.add(sourceId, column, codings);
  }
  const groups = [...grouped].map(([mainId, codeIds]) => ({
    mainId,
    ...cellsOf(ofGroup.get(mainId), columns, total),
    rows: codeIds.map(codeId => ({ codeId, ...cellsOf(lines.get(codeId), columns, total) })),
  }));
  // Stable sort: main categories keep tree order, what is under none comes last.
  groups.sort((a, b) => Number(a.mainId === null) - Number(b.mainId === null));
  return { columns, groups, total };
}

function cellsOf(line: Line | undefined, columns: readonly MatrixColumn[], total: MatrixColumn) {
  return (line ?? new Line(columns.length)).cells(columns, total);
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

function toCell(codings: number, interviews: number, column: MatrixColumn): MatrixCell {
  return {
    codings,
    interviews,
    share: column.interviews === 0 ? null : interviews / column.interviews,
    perThousand: column.characters === 0 ? null : (codings * 1000) / column.characters,
  };
}
