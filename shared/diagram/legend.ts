import { element, textContent } from './svg-text.ts';
import { textWidth } from './text-width.ts';
import type { DiagramTheme } from './theme.ts';

/** Texts of the legend, in the reader's language. */
export interface LegendText {
  /** For example `Width = quotes that state the link`. */
  readonly width: string;
  readonly raises: string;
  readonly restrains: string;
  readonly mixed: string;
  readonly contested: string;
}

/** A drawn legend with its size, its top left corner at the origin. */
export interface DrawnLegend {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SIZE = 11;
const PAD = 14;
const GAP = 22;
const DASH = 26;

/** Draws the legend: what width, signs and dashes mean. `chinese` is the font stack of Chinese runs. */
export function drawLegend(text: LegendText, theme: DiagramTheme, chinese: string): DrawnLegend {
  const items = [`+ ${text.raises}`, `− ${text.restrains}`, `± ${text.mixed}`];
  let x = PAD;
  const parts = items.map(item => {
    const drawn = element('text', { x, y: 46 }, textContent(item, chinese));
    x += textWidth(item, SIZE) + GAP;
    return drawn;
  });
  parts.push(
    element('path', {
      d: `M${x} 42h${DASH}`,
      stroke: theme.ink2,
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
      fill: 'none',
    }),
    element('text', { x: x + DASH + 6, y: 46 }, textContent(text.contested, chinese)),
  );
  x += DASH + 6 + textWidth(text.contested, SIZE);
  const width = Math.ceil(Math.max(x, PAD + textWidth(text.width, SIZE, 600)) + PAD);
  const height = 62;
  const frame = element('rect', { width, height, rx: 10, fill: theme.surface, stroke: theme.line });
  const title = element('text', { x: PAD, y: 24, 'font-weight': 600 }, textContent(text.width, chinese));
  const group = element('g', { 'font-size': SIZE, fill: theme.ink2 }, title + parts.join(''));
  return { svg: frame + group, width, height };
}
