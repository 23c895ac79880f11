import { DASHES, DOTS } from './arrow-shape.ts';
import { tenth } from './geometry.ts';
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
  /** What dots mean; null in a drawing without them. */
  readonly unquoted: string | null;
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
/** Length of a line that shows what dashes mean. */
const SAMPLE = 31;

/** Draws the legend: what width, signs and dashes mean. `chinese` is the font stack of Chinese runs. */
export function drawLegend(text: LegendText, theme: DiagramTheme, chinese: string): DrawnLegend {
  const items = [`+ ${text.raises}`, `− ${text.restrains}`, `± ${text.mixed}`];
  let x = PAD;
  const parts = items.map(item => {
    const drawn = element('text', { x, y: 46 }, textContent(item, chinese));
    x += textWidth(item, SIZE) + GAP;
    return drawn;
  });
  const strokes = [
    [DASHES, text.contested],
    [DOTS, text.unquoted],
  ] as const;
  for (const [dash, words] of strokes) {
    if (words === null) continue;
    parts.push(
      element('path', {
        d: `M${tenth(x)} 42h${SAMPLE}`,
        stroke: theme.ink2,
        'stroke-width': 2,
        'stroke-dasharray': dash,
        fill: 'none',
      }),
      element('text', { x: tenth(x + SAMPLE + 6), y: 46 }, textContent(words, chinese)),
    );
    x += SAMPLE + 6 + textWidth(words, SIZE) + GAP;
  }
  x -= GAP;
  const width = Math.ceil(Math.max(x, PAD + textWidth(text.width, SIZE, 600)) + PAD);
  const height = 62;
  const frame = element('rect', { width, height, rx: 10, fill: theme.surface, stroke: theme.line });
  const title = element('text', { x: PAD, y: 24, 'font-weight': 600 }, textContent(text.width, chinese));
  const group = element('g', { 'font-size': SIZE, fill: theme.ink2 }, title + parts.join(''));
  return { svg: frame + group, width, height };
}
