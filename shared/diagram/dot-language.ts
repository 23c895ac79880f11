import { z } from 'zod';
import type { Curve } from './curve.ts';
import type { Point } from './geometry.ts';
import { FRAME_PAD, FRAME_TITLE } from './group-frames.ts';
import type { Direction, LayoutArrow, LayoutFactor, LayoutGroup } from './layout-types.ts';

/** Positions as the layout library found them: centres of boxes, and curves, y downwards. */
export interface RawLayout {
  readonly centres: ReadonlyMap<string, Point>;
  readonly curves: ReadonlyMap<string, Curve>;
  /** Whether the curves end at the borders of the boxes already; else they run from centre to centre. */
  readonly clipped: boolean;
}

const POINTS_PER_INCH = 72;
/** Above this number of boxes the drawing is set closer, so that it still reads as a whole. */
const DENSE_FROM = 13;

/** Space between boxes of one layer and between layers, in units; layers leave room for an arrow's chip. */
export function spacing(factorCount: number): { readonly between: number; readonly layers: number } {
  return factorCount < DENSE_FROM ? { between: 104, layers: 108 } : { between: 26, layers: 104 };
}

/**
 * From this number of arrows on the library may search only so long for a better order and for straighter lines. The
 * limits are counts of its own steps, so they give the same drawing on every machine.
 */
const LIMITED_FROM = 120;
/**
 * From this number of arrows on the library only places the boxes: routing takes it as long again, and so many curves
 * around boxes read no better than plain ones.
 */
const UNROUTED_FROM = 300;
const LIMITS = 'mclimit=0.5 nslimit=1 nslimit1=2';

/** What is laid out, in the order in which the library meets it. */
export interface DotGraph {
  readonly factors: readonly LayoutFactor[];
  readonly arrows: readonly LayoutArrow[];
  readonly groups: readonly LayoutGroup[];
  readonly direction: Direction;
}

/**
 * Writes a graph in Graphviz's DOT language. Names are replaced by numbers, so nothing a user typed reaches the parser.
 * One unit is one point. Arrows are not clipped: they run to the centres and are cut at the drawn border later.
 */
export function toDot({ factors, arrows, groups, direction }: DotGraph): string {
  const number = new Map(factors.map((factor, index) => [factor.id, index]));
  const { between, layers } = spacing(factors.length);
  const inches = (units: number): string => (units / POINTS_PER_INCH).toFixed(4);
  const limits = arrows.length < LIMITED_FROM ? '' : ` ${LIMITS}`;
  const margin = FRAME_PAD + FRAME_TITLE;
  return [
    'digraph {',
    `graph [rankdir=${direction} splines=${arrows.length < UNROUTED_FROM} nodesep=${inches(between)} ranksep=${inches(layers)}${limits}]`,
    'node [shape=box fixedsize=true label=""]',
    'edge [headclip=false tailclip=false arrowhead=none]',
    ...factors.map((factor, i) => `n${i} [width=${inches(factor.width)} height=${inches(factor.height)}]`),
    ...groups.map(({ members }, i) => {
      const inside = members.flatMap(id => (number.has(id) ? [`n${number.get(id)}`] : []));
      return `subgraph cluster_${i} { graph [margin=${margin}] ${inside.join(' ')} }`;
    }),
    ...arrows.map((arrow, i) => `n${number.get(arrow.from)} -> n${number.get(arrow.to)} [id="e${i}"]`),
    '}',
  ].join('\n');
}

const DotJson = z.object({
  bb: z.string(),
  // Groups are objects too; they have no place but a box around their members.
  objects: z.array(z.object({ name: z.string(), pos: z.string().optional() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string() })).default([]),
});

/** Reads what the library answered (format `json`) back into names; throws when it is not of that form. */
export function fromDotJson(
  text: string,
  { factors, arrows }: Pick<DotGraph, 'factors' | 'arrows'>,
): RawLayout {
  const answer = DotJson.parse(JSON.parse(text));
  const height = Number(answer.bb.split(',')[3] ?? 0);
  // Graphviz counts y upwards from the bottom.
  const point = (pair: string): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x, y: height - y };
  };
  const centres = new Map<string, Point>();
  for (const object of answer.objects) {
    const factor = factors[Number(object.name.slice(1))];
    if (factor && object.pos !== undefined) centres.set(factor.id, point(object.pos));
  }
  const curves = new Map<string, Curve>();
  for (const edge of answer.edges) {
    const arrow = arrows[Number(edge.id.slice(1))];
    const points = edge.pos.split(' ').filter(part => !part.startsWith('e,') && !part.startsWith('s,'));
    if (arrow) curves.set(arrow.id, points.map(point));
  }
  return { centres, curves, clipped: false };
}
