import { element, escapeXml, textContent } from '../diagram/svg-text.ts';
import { FONT_STACKS, THEMES } from '../diagram/theme.ts';
import { COLUMNS } from './structure-box.ts';
import type { StructureBox, StructureLabel, StructureSheet } from './structure-layout.ts';

/** A sheet to be drawn as a picture of its own, with its accessible name and description. */
export interface StructureSvgInput {
  readonly sheet: StructureSheet;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag, so that Chinese characters get Chinese forms. */
  readonly language: string;
}

const THEME = THEMES.print;
const { latin, chinese } = FONT_STACKS.print;

/** Concepts have square corners, themes rounded ones, dimensions are ovals, as data structures are printed. */
export function cornerOf({ kind, height }: Pick<StructureBox, 'kind' | 'height'>): number {
  if (kind === 'dimension') return Math.min(28, height / 2);
  return kind === 'theme' ? 8 : 3;
}

function drawBox(box: StructureBox): string {
  const isMore = box.kind === 'more';
  const { size, weight } = COLUMNS[box.kind === 'more' ? 'concept' : box.kind];
  const rect = element('rect', {
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    rx: cornerOf(box),
    fill: THEME.surface,
    stroke: box.kind === 'concept' ? THEME.lineStrong : THEME.colors[box.color],
    'stroke-width': box.kind === 'dimension' ? 2 : box.kind === 'theme' ? 1.5 : 1,
    'stroke-dasharray': box.isBare ? '4 3' : null,
  });
  const lines = box.lines.map(line =>
    element(
      'text',
      {
        x: box.width / 2,
        y: line.y,
        'font-size': size,
        'font-weight': weight === 600 ? 600 : null,
        fill: isMore ? THEME.ink3 : THEME.ink,
      },
      textContent(line.text, chinese),
    ),
  );
  const at = `translate(${box.x} ${box.y})`;
  return element('g', { transform: at }, (isMore ? '' : rect) + lines.join(''));
}

function drawLabel({ text, x, y, size, tone }: StructureLabel): string {
  const fill = tone === 'title' ? THEME.ink : THEME.ink2;
  return element('text', { x, y, 'font-size': size, 'font-weight': 600, fill }, textContent(text, chinese));
}

/**
 * Draws a sheet as a complete SVG document (SVG 1.1, no script, no style sheet, no outside reference), one unit being
 * one CSS pixel. Valid XML whatever the names contain; the same input gives the same bytes.
 */
export function structureSvg({ sheet, title, description, language }: StructureSvgInput): string {
  const { width, height } = sheet;
  const body = [
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(description)),
    element('rect', { x: 0, y: 0, width, height, fill: THEME.paper }),
    element(
      'g',
      { fill: 'none', stroke: THEME.ink2 },
      sheet.joins.map(d => element('path', { d })).join('\n') || ' ',
    ),
    element(
      'g',
      { 'text-anchor': 'middle' },
      [...sheet.labels.map(drawLabel), ...sheet.boxes.map(drawBox)].join('\n') || ' ',
    ),
  ].join('\n');
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'xml:lang': language,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': `${latin.replace(/,\s*(sans-)?serif$/, '')}, ${chinese}`,
    },
    `\n${body}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
