import type { Color } from '../api/primitives.ts';
import { element, escapeXml, textContent } from '../diagram/svg-text.ts';
import { textWidth } from '../diagram/text-width.ts';
import { FONT_STACKS, THEMES } from '../diagram/theme.ts';
import { wrapText } from '../diagram/wrap-text.ts';
import { ROW_CELLS } from './portrait.ts';
import type { PortraitCell } from './portrait-cells.ts';
import { type LegendEntry, TEXTURES, type Texture } from './portrait-legend.ts';

/** Sources to be drawn beneath each other, as a picture of its own. */
export interface PortraitSvgInput {
  readonly strips: readonly { readonly title: string; readonly cells: readonly PortraitCell[] }[];
  /** Each entry with its share as it is written. */
  readonly legend: readonly (LegendEntry & { readonly written: string })[];
  readonly title: string;
  readonly description: string;
  /** What stands for the further codes of a full cell. */
  readonly others: string;
  /** BCP 47 tag, so that Chinese characters get Chinese forms. */
  readonly language: string;
}

/** Size of a cell and the room between rows, in units. */
export const CELL = { width: 8, height: 26, gap: 4 } as const;

const MARGIN = 24;
const WIDTH = ROW_CELLS * CELL.width + MARGIN * 2;
const SIZE = 12;
const LEGEND_COLUMNS = 2;
const LEGEND_LINE = 20;
const THEME = THEMES.print;
const { latin, chinese } = FONT_STACKS.print;

const round = (value: number): number => Math.round(value * 100) / 100;

/** A rectangle of a portrait: a band of a cell, from the bottom of the cell up. */
export interface BandBox {
  readonly codeId: string | null;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The bands of cells, row by row; the same on the screen and in files. */
export function bandBoxes(cells: readonly PortraitCell[]): BandBox[] {
  return cells.flatMap(({ bands }, index) => {
    const x = (index % ROW_CELLS) * CELL.width;
    let bottom = Math.floor(index / ROW_CELLS) * (CELL.height + CELL.gap) + CELL.height;
    return bands.map(({ codeId, share }) => {
      const height = share * CELL.height;
      bottom -= height;
      return { codeId, x, y: round(bottom), height: round(height) };
    });
  });
}

/** The rows that so many cells stand in. */
export function rowBoxes(cells: number): { x: number; y: number; width: number; height: number }[] {
  return Array.from({ length: Math.ceil(cells / ROW_CELLS) }, (_, row) => ({
    x: 0,
    y: row * (CELL.height + CELL.gap),
    width: Math.min(ROW_CELLS, cells - row * ROW_CELLS) * CELL.width,
    height: CELL.height,
  }));
}

/** Height of so many cells, in units. */
export function stripHeight(cells: number): number {
  const rows = Math.max(1, Math.ceil(cells / ROW_CELLS));
  return rows * (CELL.height + CELL.gap) - CELL.gap;
}

/** The lines of a texture over a colour, on a tile of 4 by 4; null where there are none. */
export function texturePath(texture: Texture): string | null {
  if (texture === 'stripes') return 'M-1 5L5 -1M-1 1L1 -1M3 5L5 3';
  if (texture === 'dots') return 'M1.2 2H2.8';
  return texture === 'lines' ? 'M0 2H4' : null;
}

const defs = (): string =>
  TEXTURES.map(texture => {
    const d = texturePath(texture);
    if (d === null) return '';
    const size = { width: 4, height: 4, patternUnits: 'userSpaceOnUse' };
    const stroke = { stroke: THEME.paper, 'stroke-width': texture === 'dots' ? 1.6 : 1 };
    return element('pattern', { id: `t-${texture}`, ...size }, element('path', { d, ...stroke }));
  }).join('');

function drawBox(box: BandBox & { width: number }, entry: { color: Color; texture: Texture } | undefined) {
  const { x, y, width, height } = box;
  const fill = entry ? THEME.colors[entry.color] : THEME.lineStrong;
  const rect = element('rect', { x, y, width, height, fill });
  if (!entry || entry.texture === 'plain') return rect;
  return rect + element('rect', { x, y, width, height, fill: `url(#t-${entry.texture})` });
}

const text = (words: string, x: number, y: number, weight: 400 | 600 = 400): string =>
  element(
    'text',
    { x, y, 'font-size': SIZE, 'font-weight': weight === 600 ? 600 : null, fill: THEME.ink },
    textContent(words, chinese),
  );

function oneLine(words: string, maxWidth: number, weight: 400 | 600 = 400): string {
  return textWidth(words, SIZE, weight) <= maxWidth
    ? words
    : (wrapText(words, { maxWidth, size: SIZE, weight, maxLines: 1 })[0] ?? '');
}

/**
 * Draws portraits as a complete SVG document (SVG 1.1, no script, no style sheet, no outside reference), one unit being
 * one CSS pixel. Valid XML whatever the names contain; the same input gives the same bytes.
 */
export function portraitSvg(input: PortraitSvgInput): { svg: string; width: number; height: number } {
  const { strips, legend, title, description, others, language } = input;
  const entries = new Map(legend.map(entry => [entry.codeId, entry]));
  const parts: string[] = [];
  let y = MARGIN;
  for (const strip of strips) {
    parts.push(text(oneLine(strip.title, WIDTH - MARGIN * 2, 600), MARGIN, y + SIZE, 600));
    y += SIZE + 8;
    const height = stripHeight(strip.cells.length);
    const boxes = bandBoxes(strip.cells).map(box =>
      drawBox({ ...box, width: CELL.width }, entries.get(box.codeId ?? '')),
    );
    const frames = rowBoxes(strip.cells.length).map(box =>
      element('rect', { ...box, fill: 'none', stroke: THEME.line }),
    );
    const transform = `translate(${MARGIN} ${y})`;
    parts.push(
      element('g', { transform, 'shape-rendering': 'crispEdges' }, [...boxes, ...frames].join('') || ' '),
    );
    y += height + 16;
  }
  const hasOthers = strips.some(({ cells }) =>
    cells.some(cell => cell.bands.some(band => band.codeId === null)),
  );
  const rows = [
    ...legend.map(entry => ({ label: `${entry.name}  ${entry.written}`, entry })),
    ...(hasOthers ? [{ label: others, entry: undefined }] : []),
  ];
  const perColumn = Math.ceil(rows.length / LEGEND_COLUMNS);
  const column = (WIDTH - MARGIN * 2) / LEGEND_COLUMNS;
  rows.forEach(({ label, entry }, index) => {
    const x = MARGIN + Math.floor(index / perColumn) * column;
    const top = y + (index % perColumn) * LEGEND_LINE;
    parts.push(drawBox({ codeId: null, x, y: top, width: 14, height: 14 }, entry));
    parts.push(text(oneLine(label, column - 32), x + 20, top + SIZE - 1));
  });
  const height = y + perColumn * LEGEND_LINE + MARGIN;
  const body = [
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(description)),
    element('defs', {}, defs()),
    element('rect', { x: 0, y: 0, width: WIDTH, height, fill: THEME.paper }),
    ...parts,
  ].join('\n');
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'xml:lang': language,
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      'font-family': `${latin.replace(/,\s*(sans-)?serif$/, '')}, ${chinese}`,
    },
    `\n${body}\n`,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, width: WIDTH, height };
}
