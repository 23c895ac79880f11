import type { Polarity } from '../api/entities/links.ts';
import type { Arrow } from '../theory/model-graph.ts';
import { type Curve, curvePath, curvePoint, MeasuredCurve, subCurve } from './curve.ts';
import { tenth } from './geometry.ts';
import { textWidth } from './text-width.ts';

/** The chip on an arrow: sign, citations and, where known, sites. */
export interface ArrowChip {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** An arrow ready to be drawn: a line that stops where its head begins, and the head as a closed triangle. */
export interface ArrowShape {
  readonly line: string;
  readonly head: string;
  readonly width: number;
  /** Lengths of stroke and gap: dashes where sites or quotes disagree, dots where no quote states it; null when solid. */
  readonly dash: string | null;
  /** 0..1; weakly supported arrows stand back a little. */
  readonly opacity: number;
}

/** Stroke and gap, in units. */
export const DASHES = '7 5';
export const DOTS = '2 4';

const CHIP_SIZE = 11.5;
const CHIP_HEIGHT = 24;
const THINNEST = 1.6;
const WIDEST = 5.6;
/** With fewer quotes than this on the best supported arrow, no arrow gets the full width. */
const FULL_WIDTH_FROM = 8;

/** Typographic sign of a polarity: a real minus instead of a hyphen. */
export function polaritySign(polarity: Polarity): string {
  return polarity === '-' ? '−' : polarity;
}

/** Text and size of an arrow's chip, for example `+ 47 · 4s`; `siteUnit` is the short word for sites (`s`, `点`). */
export function arrowChip(
  arrow: Pick<Arrow, 'polarity' | 'citations' | 'sites'>,
  siteUnit: string,
): ArrowChip {
  const sites = arrow.sites > 0 ? ` · ${arrow.sites}${siteUnit}` : '';
  const text = `${polaritySign(arrow.polarity)} ${arrow.citations}${sites}`;
  return { text, width: Math.ceil(textWidth(text, CHIP_SIZE, 600) + 16), height: CHIP_HEIGHT };
}

/** Font size of chips, in units. */
export const chipFontSize = CHIP_SIZE;

/** Line width for a number of citations: linear, so that twice the quotes look like twice the evidence. */
export function arrowWidth(citations: number, mostCitations: number): number {
  const share = Math.min(1, citations / Math.max(mostCitations, FULL_WIDTH_FROM));
  return THINNEST + (WIDEST - THINNEST) * share;
}

/**
 * Line and head of a routed arrow. The line ends inside the head, so that thick lines never show beside its tip.
 * @param mostCitations citations of the best supported arrow of the drawing
 */
export function arrowShape(
  arrow: Pick<Arrow, 'citations' | 'contested'>,
  curve: Curve,
  mostCitations: number,
): ArrowShape {
  const width = arrowWidth(arrow.citations, mostCitations);
  const measured = new MeasuredCurve(curve);
  const { length } = measured;
  const headLength = Math.min(7 + width * 1.5, length / 2);
  const halfHead = 3 + width * 0.95;
  const base = measured.parameterAt(length - headLength);
  const tip = curvePoint(curve, 1);
  const foot = curvePoint(curve, base);
  const along = Math.hypot(tip.x - foot.x, tip.y - foot.y) || 1;
  const sideX = (-(tip.y - foot.y) / along) * halfHead;
  const sideY = ((tip.x - foot.x) / along) * halfHead;
  const end = measured.parameterAt(length - headLength * 0.8);
  const corner = (x: number, y: number): string => `${tenth(x)} ${tenth(y)}`;
  return {
    line: curvePath(length === 0 ? curve : subCurve(curve, 0, end)),
    head: `M${corner(tip.x, tip.y)}L${corner(foot.x + sideX, foot.y + sideY)}L${corner(foot.x - sideX, foot.y - sideY)}Z`,
    width: tenth(width),
    dash: arrow.citations === 0 ? DOTS : arrow.contested ? DASHES : null,
    opacity: tenth(0.6 + 0.4 * Math.min(1, (2 * arrow.citations) / Math.max(mostCitations, 1))),
  };
}
