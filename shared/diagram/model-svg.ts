import type { Arrow, ModelGraph } from '../theory/model-graph.ts';
import type { ModelGroup } from '../theory/model-groups.ts';
import { arrowChip, arrowShape, chipFontSize } from './arrow-shape.ts';
import type { FactorShape } from './factor-shape.ts';
import { tenth } from './geometry.ts';
import type { ArrowRoute, Layout, PlacedFactor } from './layout-types.ts';
import { drawLegend, type LegendText } from './legend.ts';
import { type ModelNames, modelShapes } from './model-input.ts';
import { boundsWithNotes, type NoteShape } from './note-shape.ts';
import { drawFrames, drawNotes } from './svg-frames.ts';
import { element, escapeXml, textContent } from './svg-text.ts';
import { type DiagramTheme, FONT_STACKS, type FontStacks, THEMES, type ThemeName } from './theme.ts';

/** A model to be drawn as a picture of its own. */
export interface ModelSvgInput {
  readonly graph: ModelGraph;
  readonly layout: Layout;
  readonly names: ModelNames;
  /** What the frames of the layout are called and coloured. */
  readonly groups?: readonly ModelGroup[] | undefined;
  readonly notes?: readonly NoteShape[] | undefined;
  readonly siteUnit: string;
  readonly theme: ThemeName;
  readonly legend: LegendText | null;
  /** Accessible name and description of the picture. */
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag, so that Chinese characters get Chinese forms. */
  readonly language?: string | undefined;
  /** Font stacks; by default the theme's. */
  readonly fonts?: FontStacks | undefined;
  /** Boxes and arrows that stand out, by id, as in a comparison; all others are dimmed. */
  readonly emphasis?: ReadonlySet<string> | undefined;
}

const MARGIN = 28;

/**
 * Draws a model as a complete SVG document (SVG 1.1, no script, no style sheet, no outside reference), one unit being one
 * CSS pixel. Valid XML whatever the names contain; the same input gives the same bytes.
 */
export function modelSvg(input: ModelSvgInput): string {
  const theme = THEMES[input.theme];
  const fonts = fontsOf(input);
  const { groups = [], notes = [], layout } = input;
  const bounds = boundsWithNotes(layout.bounds, notes);
  const legend = input.legend ? drawLegend(explained(input.legend, input.graph), theme, fonts.chinese) : null;
  const left = bounds.left - MARGIN;
  const top = bounds.top - MARGIN;
  const width = Math.ceil(Math.max(bounds.right - bounds.left, legend?.width ?? 0) + MARGIN * 2);
  const drawn = bounds.bottom - bounds.top + MARGIN * 2;
  const height = Math.ceil(drawn + (legend ? legend.height + MARGIN : 0));
  const body = [
    element('title', {}, escapeXml(input.title)),
    element('desc', {}, escapeXml(input.description)),
    element('rect', { x: tenth(left), y: tenth(top), width, height, fill: theme.paper }),
    drawFrames(layout.frames, groups, theme, fonts.chinese),
    drawArrows(input, theme),
    drawFactors(input, theme),
    drawChips(input, theme),
    drawNotes(notes, theme, fonts.chinese),
    legend
      ? element(
          'g',
          { transform: `translate(${tenth(bounds.left)} ${tenth(bounds.bottom + MARGIN)})` },
          legend.svg,
        )
      : '',
  ]
    .filter(part => part !== '')
    .join('\n');
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'xml:lang': input.language ?? null,
      width,
      height,
      viewBox: `${tenth(left)} ${tenth(top)} ${width} ${height}`,
      'font-family': bothStacks(fonts),
    },
    `\n${body}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function eachArrow(input: ModelSvgInput, draw: (arrow: Arrow, route: ArrowRoute) => string): string {
  const routes = new Map(input.layout.arrows.map(route => [route.id, route]));
  return input.graph.arrows
    .map(arrow => {
      const route = routes.get(arrow.id);
      return route ? draw(arrow, route) : '';
    })
    .join('\n');
}

/** The legend without what does not occur in the drawing. */
function explained(legend: LegendText, { arrows }: ModelGraph): LegendText {
  return arrows.some(arrow => arrow.citations === 0) ? legend : { ...legend, unquoted: null };
}

function fontsOf(input: ModelSvgInput): FontStacks {
  return input.fonts ?? FONT_STACKS[input.theme];
}

/** One stack for both: a generic family in the middle would keep what Latin faces lack from the Chinese ones. */
function bothStacks({ latin, chinese }: FontStacks): string {
  return `${latin.replace(/,\s*(sans-)?serif$/, '')}, ${chinese}`;
}

function dimmed(input: ModelSvgInput, id: string): number {
  return input.emphasis && !input.emphasis.has(id) ? 0.25 : 1;
}

function drawArrows(input: ModelSvgInput, theme: DiagramTheme): string {
  const most = Math.max(0, ...input.graph.arrows.map(arrow => arrow.citations));
  return element(
    'g',
    { fill: 'none', stroke: theme.ink2 },
    eachArrow(input, (arrow, route) => {
      const shape = arrowShape(arrow, route.curve, most);
      const opacity = tenth(shape.opacity * dimmed(input, arrow.id));
      const line = element('path', {
        d: shape.line,
        'stroke-width': shape.width,
        'stroke-dasharray': shape.dash,
      });
      const head = element('path', { d: shape.head, fill: theme.ink2, stroke: 'none' });
      return element('g', { opacity: opacity < 1 ? opacity : null }, line + head);
    }) || ' ',
  );
}

function drawChips(input: ModelSvgInput, theme: DiagramTheme): string {
  return element(
    'g',
    { 'font-size': chipFontSize, 'font-weight': 600, 'text-anchor': 'middle', fill: theme.ink2 },
    eachArrow(input, (arrow, { label }) => {
      if (!label) return '';
      const chip = arrowChip(arrow, input.siteUnit);
      const rect = element('rect', {
        x: -chip.width / 2,
        y: -chip.height / 2,
        width: chip.width,
        height: chip.height,
        rx: chip.height / 2,
        fill: theme.surface,
        stroke: theme.lineStrong,
      });
      const opacity = dimmed(input, arrow.id);
      const at = `translate(${tenth(label.x)} ${tenth(label.y)})`;
      const text = element('text', { y: 4 }, textContent(chip.text, fontsOf(input).chinese));
      return element('g', { transform: at, opacity: opacity < 1 ? opacity : null }, rect + text);
    }) || ' ',
  );
}

function drawFactors(input: ModelSvgInput, theme: DiagramTheme): string {
  const shapes = modelShapes(input.graph, input.names);
  const { chinese } = fontsOf(input);
  const boxes = input.layout.factors.flatMap(placed => {
    const shape = shapes.get(placed.id);
    return shape ? [drawFactor(shape, placed, { theme, chinese, opacity: dimmed(input, placed.id) })] : [];
  });
  return element('g', { 'text-anchor': 'middle' }, boxes.join('\n') || ' ');
}

interface FactorLook {
  readonly theme: DiagramTheme;
  readonly chinese: string;
  readonly opacity: number;
}

function drawFactor(shape: FactorShape, placed: PlacedFactor, look: FactorLook): string {
  const { theme, chinese, opacity } = look;
  const tones = shape.core
    ? { name: theme.coreInk, second: theme.coreInk2, counts: theme.coreInk2 }
    : { name: theme.ink, second: theme.ink2, counts: theme.ink3 };
  const rect = element('rect', {
    x: tenth(-shape.width / 2),
    y: tenth(-shape.height / 2),
    width: shape.width,
    height: shape.height,
    rx: shape.radius,
    fill: shape.core ? theme.core : theme.surface,
    stroke: shape.core ? 'none' : theme.colors[shape.color],
    'stroke-width': shape.core ? null : 2,
  });
  const lines = shape.lines.map(line =>
    element(
      'text',
      {
        y: line.y,
        'font-size': line.size,
        'font-weight': line.weight === 600 ? 600 : null,
        fill: tones[line.tone],
      },
      textContent(line.text, chinese),
    ),
  );
  const at = `translate(${tenth(placed.x)} ${tenth(placed.y)})`;
  return element('g', { transform: at, opacity: opacity < 1 ? opacity : null }, rect + lines.join(''));
}
