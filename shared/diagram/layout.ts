import { assembleLayout, routeArrows } from './arrow-routes.ts';
import { countCrossings } from './crossings.ts';
import { fromDotJson, type RawLayout, toDot } from './dot-language.ts';
import type { Point } from './geometry.ts';
import type { Direction, Layout, LayoutArrow, LayoutFactor, LayoutInput } from './layout-types.ts';
import { placeFactors } from './place-factors.ts';

/** Work allowed for trying orders: runs times arrows. It bounds time without looking at a clock. */
const EFFORT = 480;
const MOST_RUNS = 8;

/**
 * Lays out a causal map: boxes in layers along the reading direction, arrows as cubic Béziers from border to border,
 * chips where they cover neither a box nor each other. Boxes in `pinned` stay exactly where they are and never move the
 * others, so dragging one box leaves the rest of the drawing alone. The same input always gives the same drawing.
 * Arrows with an unknown end and arrows from a box to itself are left out.
 *
 * This module is the only one that knows the layout library (docs/adr/0003-layout-library.md); it is loaded on first use.
 */
export async function layoutGraph(input: LayoutInput): Promise<Layout> {
  const direction = input.direction ?? 'LR';
  const known = new Set(input.factors.map(factor => factor.id));
  const arrows = input.arrows.filter(
    arrow => arrow.from !== arrow.to && known.has(arrow.from) && known.has(arrow.to),
  );
  const pinned = input.pinned ?? new Map<string, Point>();
  const allPinned = input.factors.every(factor => pinned.has(factor.id));
  const raw: RawLayout = allPinned
    ? { centres: pinned, curves: new Map() }
    : await fewestCrossings(input.factors, arrows, direction);
  const placed = placeFactors(input.factors, raw.centres, pinned);
  const curves = routeArrows(arrows, placed, raw, direction);
  return assembleLayout(placed, curves, arrows, direction);
}

/**
 * Runs the library on several orders of the same boxes and keeps the drawing with the fewest crossings, the given order
 * winning ties. Layer ordering is a heuristic that starts from the order of input; a few starts often find a better one.
 */
async function fewestCrossings(
  factors: readonly LayoutFactor[],
  arrows: readonly LayoutArrow[],
  direction: Direction,
): Promise<RawLayout> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const engine = await Graphviz.load();
  const runs = Math.max(1, Math.min(MOST_RUNS, Math.floor(EFFORT / Math.max(arrows.length, 1))));
  let best: RawLayout | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && fewest > 0; run++) {
    const ordered = reorder(factors, run);
    const lines = reorder(arrows, run);
    const raw = fromDotJson(engine.layout(toDot(ordered, lines, direction), 'json', 'dot'), ordered, lines);
    const crossings = countCrossings(
      arrows.map(arrow => ({ ...arrow, curve: raw.curves.get(arrow.id) ?? [] })),
    );
    if (crossings < fewest) {
      best = raw;
      fewest = crossings;
    }
  }
  return best ?? { centres: new Map(), curves: new Map() };
}

/** Run 0 keeps the order, run 1 reverses it, later runs shuffle it by a fixed sequence (Fisher–Yates over an LCG). */
function reorder<T>(items: readonly T[], run: number): readonly T[] {
  if (run === 0) return items;
  if (run === 1) return items.toReversed();
  const shuffled = [...items];
  let state = run * 7919;
  for (let index = shuffled.length - 1; index > 0; index--) {
    // Numerical Recipes' constants; quality does not matter here, being the same everywhere does.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    const [a, b] = [shuffled[index], shuffled[other]];
    if (a !== undefined && b !== undefined) {
      shuffled[index] = b;
      shuffled[other] = a;
    }
  }
  return shuffled;
}
