import type { Color } from '../api/primitives.ts';
import { wrapText } from '../diagram/wrap-text.ts';
import type { DataStructure } from '../theory/data-structure.ts';
import {
  type BoxText,
  boxText,
  COLUMNS,
  type ColumnName,
  headingLines,
  SHEET_MARGIN,
  SHEET_WIDTH,
} from './structure-box.ts';
import { type ConceptLine, type DimensionBlock, structurePages, type ThemeBlock } from './structure-pages.ts';

/** Words of the figure; `more` holds `{count}`. */
export interface StructureWords {
  readonly headings: Readonly<Record<ColumnName, string>>;
  readonly more: string;
  /** After the name of what goes on from the page before. */
  readonly continued: string;
}

export interface StructureOptions {
  /** How many concepts of a theme are shown, the most used first; null for all. */
  readonly most: number | null;
  /** Writes the number of quotes behind each concept. */
  readonly counts: boolean;
  /** Parts the figure into pages that are no higher, in units; null for one sheet of any height. */
  readonly pageHeight: number | null;
  readonly words: StructureWords;
}

/** A box of the figure; `x` and `y` are its top left corner, lines are relative to it. */
export interface StructureBox extends BoxText {
  readonly id: string;
  readonly kind: ColumnName | 'more';
  /** What pressing it opens; null for the dimension of themes that are in none. */
  readonly codeId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isBare: boolean;
  readonly color: Color;
}

/** Text outside the boxes, `y` being its baseline. */
export interface StructureLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly tone: 'title' | 'heading';
}

/** One sheet: boxes in reading order, and the lines that join many to one. */
export interface StructureSheet {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly StructureLabel[];
  readonly boxes: readonly StructureBox[];
  readonly joins: readonly string[];
}

const LINE_GAP = 6;
const THEME_GAP = 14;
const DIMENSION_GAP = 26;
const TITLE = 16;
const HEADING = 12;
const TITLE_LEADING = 22;
const HEADING_LEADING = 16;

const middle = ({ y, height }: Pick<StructureBox, 'y' | 'height'>): number => y + height / 2;

const lineText = (line: ConceptLine, { counts, words }: StructureOptions): string =>
  line.kind === 'more'
    ? words.more.replace('{count}', String(line.count))
    : counts
      ? `${line.name} (${line.codings})`
      : line.name;

function named(name: string, part: number, words: StructureWords): string {
  return part === 0 ? name : `${name} ${words.continued}`;
}

/** Title and headings, and where the boxes begin below them. */
function drawHead(core: string, words: StructureWords): { labels: StructureLabel[]; bottom: number } {
  const labels: StructureLabel[] = [];
  let y = SHEET_MARGIN;
  const wide = { maxWidth: SHEET_WIDTH - SHEET_MARGIN * 2, size: TITLE, weight: 600 as const, maxLines: 2 };
  for (const text of wrapText(core, wide)) {
    y += TITLE_LEADING;
    labels.push({ text, x: SHEET_WIDTH / 2, y: y - 6, size: TITLE, weight: 600, tone: 'title' });
  }
  if (labels.length > 0) y += 10;
  let deepest = 0;
  for (const [column, style] of Object.entries(COLUMNS)) {
    const lines = headingLines(words.headings[column as ColumnName], style, HEADING);
    deepest = Math.max(deepest, lines.length);
    lines.forEach((text, index) => {
      const at = { x: style.x + style.width / 2, y: y + 12 + index * HEADING_LEADING };
      labels.push({ text, ...at, size: HEADING, weight: 600, tone: 'heading' });
    });
  }
  return { labels, bottom: y + deepest * HEADING_LEADING + 12 };
}

/** A bracket from many boxes on the left to one on the right. */
function bracket(many: readonly StructureBox[], one: StructureBox): string {
  const [first] = many;
  const last = many.at(-1);
  if (!first || !last) return '';
  const spine = (first.x + first.width + one.x) / 2;
  const twigs = many.map(box => `M${box.x + box.width} ${middle(box)}L${spine} ${middle(box)}`);
  const top = Math.min(middle(first), middle(one));
  const bottom = Math.max(middle(last), middle(one));
  const stem = top === bottom ? '' : `M${spine} ${top}L${spine} ${bottom}`;
  return `${twigs.join('')}${stem}M${spine} ${middle(one)}L${one.x} ${middle(one)}`;
}

/** Sets one page from top to bottom. */
class Sheet {
  readonly boxes: StructureBox[] = [];
  readonly joins: string[] = [];
  y: number;
  private readonly options: StructureOptions;
  private color: Color = 'slate';

  constructor(top: number, options: StructureOptions) {
    this.y = top;
    this.options = options;
  }

  dimension({ dimension, part, themes }: DimensionBlock): void {
    this.color = dimension?.color ?? 'slate';
    const top = this.y;
    const text = dimension && boxText(named(dimension.name, part, this.options.words), COLUMNS.dimension);
    const drawn = themes.map(theme => this.theme(theme));
    const bottom = Math.max(this.y - THEME_GAP, top + (text?.height ?? 0));
    if (dimension && text) {
      const first = drawn[0];
      const last = drawn.at(-1);
      const centre = first && last ? (middle(first) + middle(last)) / 2 : top;
      const y = Math.min(Math.max(top, centre - text.height / 2), bottom - text.height);
      const box = this.box('dimension', dimension.codeId, y, text, themes.length === 0);
      this.joins.push(bracket(drawn, box));
    }
    this.y = bottom + DIMENSION_GAP;
  }

  private theme({ theme, part, lines }: ThemeBlock): StructureBox {
    const top = this.y;
    const text = boxText(named(theme.name, part, this.options.words), COLUMNS.theme);
    const set = lines.map(line => ({ line, text: boxText(lineText(line, this.options), COLUMNS.concept) }));
    const height = set.reduce((sum, each) => sum + each.text.height + LINE_GAP, -LINE_GAP);
    // The shorter of the two columns is centred on the taller.
    let y = top + Math.max(0, (text.height - height) / 2);
    const drawn = set.map(({ line, text: own }) => {
      const isBare = line.kind === 'concept' && line.codings === 0;
      const box = this.box(line.kind, line.codeId, y, own, isBare);
      y += own.height + LINE_GAP;
      return box;
    });
    const box = this.box(
      'theme',
      theme.codeId,
      top + Math.max(0, (height - text.height) / 2),
      text,
      lines.length === 0,
    );
    this.joins.push(bracket(drawn, box));
    this.y = top + Math.max(height, text.height) + THEME_GAP;
    return box;
  }

  private box(
    kind: StructureBox['kind'],
    codeId: string,
    y: number,
    text: BoxText,
    isBare: boolean,
  ): StructureBox {
    const { x, width } = COLUMNS[kind === 'more' ? 'concept' : kind];
    const id = `${kind} ${codeId} ${this.boxes.length}`;
    const box = { id, kind, codeId, x, y: Math.round(y), width, ...text, isBare, color: this.color };
    this.boxes.push(box);
    return box;
  }
}

/** Places a data structure on one sheet, or on pages. A structure without a theme gives one sheet with its headings. */
export function structureSheets(structure: DataStructure, options: StructureOptions): StructureSheet[] {
  const { labels, bottom } = drawHead(structure.core, options.words);
  const pages = structurePages(structure, {
    most: options.most,
    room: options.pageHeight === null ? null : options.pageHeight - SHEET_MARGIN - bottom,
    heights: {
      line: line => boxText(lineText(line, options), COLUMNS.concept).height + LINE_GAP,
      theme: theme => boxText(theme.name, COLUMNS.theme).height,
      themeGap: THEME_GAP,
      dimensionGap: DIMENSION_GAP,
    },
  });
  return pages.map(blocks => {
    const sheet = new Sheet(bottom, options);
    for (const block of blocks) sheet.dimension(block);
    const end = Math.max(bottom, sheet.y - DIMENSION_GAP) + SHEET_MARGIN;
    return {
      width: SHEET_WIDTH,
      height: end,
      labels,
      boxes: sheet.boxes,
      joins: sheet.joins.filter(join => join !== ''),
    };
  });
}
