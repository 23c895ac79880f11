import type { DataStructure, StructureDimension, StructureTheme } from '../theory/data-structure.ts';

/** A line of the first column: a concept, or how many more there are that are not shown. */
export type ConceptLine =
  | { readonly kind: 'concept'; readonly codeId: string; readonly name: string; readonly codings: number }
  | { readonly kind: 'more'; readonly codeId: string; readonly count: number };

/** A theme with those of its lines that are drawn together; `part` counts from 0 where it runs over pages. */
export interface ThemeBlock {
  readonly theme: StructureTheme;
  readonly part: number;
  readonly lines: readonly ConceptLine[];
}

/** What is drawn under one dimension on a page; `part` counts from 0 where it runs over pages. */
export interface DimensionBlock {
  readonly dimension: StructureDimension['dimension'];
  readonly part: number;
  readonly themes: readonly ThemeBlock[];
}

/** Heights, in units, that decide what fits on a page. */
export interface BlockHeights {
  /** A line of the first column with the space below it. */
  line(line: ConceptLine): number;
  /** The least that a theme takes, whatever its concepts. */
  theme(theme: StructureTheme): number;
  readonly themeGap: number;
  readonly dimensionGap: number;
}

function linesOf(theme: StructureTheme, most: number | null): ConceptLine[] {
  const shown = most === null ? theme.concepts : theme.concepts.slice(0, most);
  const left = theme.concepts.length - shown.length;
  return [
    ...shown.map(({ codeId, name, codings }) => ({ kind: 'concept' as const, codeId, name, codings })),
    ...(left > 0 ? [{ kind: 'more' as const, codeId: theme.codeId, count: left }] : []),
  ];
}

/** Pages as they fill from top to bottom. */
class Paper {
  readonly pages: DimensionBlock[][] = [[]];
  private used = 0;
  private dimension: StructureDimension['dimension'] = null;
  private part = 0;
  private readonly room: number;
  private readonly heights: BlockHeights;

  constructor(room: number, heights: BlockHeights) {
    this.room = room;
    this.heights = heights;
  }

  begin(dimension: StructureDimension['dimension']): void {
    this.dimension = dimension;
    this.part = 0;
    if (this.used > 0) this.used += this.heights.dimensionGap - this.heights.themeGap;
  }

  put(theme: StructureTheme, lines: readonly ConceptLine[], part = 0): void {
    if (this.used > 0 && this.used + this.heightOf(theme, lines) > this.room) {
      this.pages.push([]);
      this.used = 0;
    }
    const count = this.fitting(lines);
    const block = { theme, part, lines: lines.slice(0, count) };
    this.add(block);
    this.used += this.heightOf(theme, block.lines) + this.heights.themeGap;
    if (count < lines.length) this.put(theme, lines.slice(count), part + 1);
  }

  private add(block: ThemeBlock): void {
    const page = this.pages.at(-1) ?? [];
    const last = page.at(-1);
    if (last && this.part > 0 && last.dimension === this.dimension)
      page[page.length - 1] = { ...last, themes: [...last.themes, block] };
    else page.push({ dimension: this.dimension, part: this.part++, themes: [block] });
  }

  private heightOf(theme: StructureTheme, lines: readonly ConceptLine[]): number {
    const { line, theme: least } = this.heights;
    return Math.max(
      lines.reduce((sum, each) => sum + line(each), 0),
      least(theme),
    );
  }

  /** How many lines fit into what is left of the page; one at least. */
  private fitting(lines: readonly ConceptLine[]): number {
    let height = this.used;
    for (const [index, line] of lines.entries()) {
      height += this.heights.line(line);
      if (height > this.room) return Math.max(1, index);
    }
    return lines.length;
  }
}

/**
 * Parts a data structure into pages with so much room; null for one page of any height. A theme stays whole where a page
 * has room for it, else it runs over several; a dimension that goes on is drawn again on the next page. `most` is how
 * many concepts of a theme are shown; null for all.
 */
export function structurePages(
  structure: DataStructure,
  options: { most: number | null; room: number | null; heights: BlockHeights },
): DimensionBlock[][] {
  const paper = new Paper(options.room ?? Number.POSITIVE_INFINITY, options.heights);
  for (const { dimension, themes } of structure.dimensions) {
    paper.begin(dimension);
    for (const theme of themes) paper.put(theme, linesOf(theme, options.most));
  }
  return paper.pages;
}
