import type { Factor } from '../theory/model-basis.ts';
import type { LayoutFactor } from './layout-types.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** What is written in a box, in the reader's language. `second` and `counts` may be empty. */
export interface FactorText {
  readonly name: string;
  /** The name in the other language. */
  readonly second: string;
  /** For example `9 categories · 812 codings`, or what kind of code it is. */
  readonly counts: string;
}

/** A line of text in a box; `y` is the baseline from the centre of the box, text is centred on x. */
export interface FactorLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly tone: 'name' | 'second' | 'counts';
}

/** A box with its text, before it has a place. */
export interface FactorShape extends LayoutFactor {
  readonly core: boolean;
  readonly color: Factor['color'];
  readonly lines: readonly FactorLine[];
}

interface Style {
  readonly maxText: number;
  readonly minWidth: number;
  readonly padX: number;
  readonly padY: number;
  readonly name: number;
}

const LARGE: Style = { maxText: 172, minWidth: 168, padX: 22, padY: 18, name: 15 };
/** Categories and concepts come in numbers: smaller boxes keep the map on the page. */
const SMALL: Style = { maxText: 132, minWidth: 112, padX: 14, padY: 11, name: 13 };
const SECOND = 12;
const COUNTS = 11;
const LEADING = 1.27;
const CORNER = 14;

/** Sizes a factor's box around its text. Main categories and the core category are large, other codes small. */
export function factorShape(
  factor: Pick<Factor, 'codeId' | 'kind' | 'color'>,
  text: FactorText,
): FactorShape {
  const core = factor.kind === 'core';
  const style = core || factor.kind === 'main' ? LARGE : SMALL;
  const wrap = (value: string, size: number, weight: 400 | 600, maxLines: number): string[] =>
    wrapText(value, { maxWidth: style.maxText, size, weight, maxLines });
  const rows = [
    ...wrap(text.name, style.name, 600, 3).map(line => ({
      text: line,
      size: style.name,
      tone: 'name' as const,
    })),
    ...wrap(text.second, SECOND, 400, 3).map(line => ({ text: line, size: SECOND, tone: 'second' as const })),
    ...wrap(text.counts, COUNTS, 400, 2).map(line => ({ text: line, size: COUNTS, tone: 'counts' as const })),
  ].map(row => ({ ...row, weight: row.tone === 'name' ? (600 as const) : (400 as const) }));
  const gap = (index: number): number => (index > 0 && rows[index]?.tone !== rows[index - 1]?.tone ? 4 : 0);
  const textHeight = rows.reduce((sum, row, index) => sum + row.size * LEADING + gap(index), 0);
  const widest = Math.max(0, ...rows.map(row => textWidth(row.text, row.size, row.weight)));
  const height = Math.round(textHeight + style.padY * 2);
  // The rounded ends of a stadium take width away from its first and last line.
  const padX = core ? Math.max(style.padX, height * 0.36) : style.padX;
  let top = -textHeight / 2;
  const lines = rows.map((row, index) => {
    top += gap(index);
    // Ascent and descent divide a line about 0.8 to 0.2; the leading is shared above and below.
    const y = top + (row.size * LEADING) / 2 + row.size * 0.35;
    top += row.size * LEADING;
    return { ...row, y: Math.round(y * 10) / 10 };
  });
  const width = Math.round(Math.max(style.minWidth, widest + padX * 2));
  return {
    id: factor.codeId,
    width,
    height,
    radius: core ? height / 2 : Math.min(CORNER, height / 4),
    core,
    color: factor.color,
    lines,
  };
}
