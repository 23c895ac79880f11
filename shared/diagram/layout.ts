import { alignDrawing, medianMove } from './align-drawing.ts';
import { assembleLayout, routeArrows } from './arrow-routes.ts';
import { countCrossings } from './crossings.ts';
import { fromDotJson, type RawLayout, toDot } from './dot-language.ts';
import { drawingFlaws } from './drawing-flaws.ts';
import type { Point } from './geometry.ts';
import { keepPlaces, keepsWell, resemblance } from './keep-places.ts';
import { type LayoutTask, layoutTask, placesOf } from './layout-task.ts';
import type { Layout, LayoutInput } from './layout-types.ts';
import { reorder } from './orders.ts';
import { placeFactors } from './place-factors.ts';

/** Work allowed for trying orders: runs times arrows. It bounds time without looking at a clock. */
const EFFORT = 480;
const MOST_RUNS = 8;

/**
 * Lays out a causal map: boxes in layers along the reading direction, arrows as cubic Béziers from border to border,
 * chips where they cover neither a box nor each other. Boxes in `pinned` stay exactly where they are and never move the
 * others, so dragging one box leaves the rest of the drawing alone. Where a `previous` drawing is given, boxes keep
 * their places in it if that costs no more flaws than `keepsWell` allows, and otherwise move as little as the better
 * drawing lets them. The same input, previous drawing included, always gives the same drawing. Arrows with an unknown
 * end and arrows from a box to itself are left out.
 *
 * This module is the only one that knows the layout library (docs/adr/0003-layout-library.md); it is loaded on first use.
 */
export async function layoutGraph(input: LayoutInput): Promise<Layout> {
  const task = layoutTask(input);
  const { previous, factors, groups, pinned } = task;
  const likeness = resemblance(task);
  if (previous && likeness === 'same') return keepPlaces(task, previous, new Map());
  if (factors.every(factor => pinned.has(factor.id))) {
    return drawn(task, { centres: pinned, curves: new Map(), clipped: true });
  }
  const found = await fewestCrossings(task);
  const fresh = drawn(task, found.raw);
  if (!previous || likeness === 'other') return fresh;
  const kept = keepPlaces(task, previous, found.raw.centres);
  const isKept = keepsWell(
    task,
    drawingFlaws(kept, groups),
    drawingFlaws(fresh, groups),
    found.plainCrossings,
  );
  return isKept ? kept : fresh;
}

function drawn(task: LayoutTask, raw: RawLayout): Layout {
  const { factors, arrows, groups, pinned, direction } = task;
  const placed = placeFactors(factors, raw.centres, pinned);
  const curves = routeArrows(arrows, placed, raw, direction);
  return assembleLayout({ factors: placed, arrows, groups, curves, direction });
}

interface Found {
  readonly raw: RawLayout;
  /** Crossings of the first run, in the order that was given. */
  readonly plainCrossings: number;
}

/**
 * Runs the library on several orders of the same boxes and keeps the drawing with the fewest crossings. Layer ordering
 * is a heuristic that starts from the order of input; a few starts often find a better one. Of equal drawings the one
 * that moves boxes least from where they were wins, else the earlier.
 */
async function fewestCrossings(task: LayoutTask): Promise<Found> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const engine = await Graphviz.load();
  const { groups, direction } = task;
  const before = task.previous ? placesOf(task.previous) : null;
  const run = (turn: number): RawLayout => {
    const factors = reorder(task.factors, turn);
    const arrows = reorder(task.arrows, turn);
    const dot = toDot({ factors, arrows, groups, direction });
    const raw = fromDotJson(engine.layout(dot, 'json', 'dot'), { factors, arrows });
    return before ? alignDrawing(raw, before, direction) : raw;
  };
  const runs = runsFor(task);
  let best = run(0);
  if (runs === 1) return { raw: best, plainCrossings: 0 };
  let fewest = crossingsOf(task, best);
  const plainCrossings = fewest;
  for (let turn = 1; turn < runs && fewest > 0; turn++) {
    const raw = run(turn);
    const crossings = crossingsOf(task, raw);
    if (crossings < fewest || (crossings === fewest && before && movesLess(before, raw, best))) {
      best = raw;
      fewest = crossings;
    }
  }
  return { raw: best, plainCrossings };
}

function runsFor({ arrows }: LayoutTask): number {
  return Math.max(1, Math.min(MOST_RUNS, Math.floor(EFFORT / Math.max(arrows.length, 1))));
}

function crossingsOf({ arrows }: LayoutTask, raw: RawLayout): number {
  return countCrossings(arrows.map(arrow => ({ ...arrow, curve: raw.curves.get(arrow.id) ?? [] })));
}

function movesLess(before: ReadonlyMap<string, Point>, a: RawLayout, b: RawLayout): boolean {
  return medianMove(before, a.centres) < medianMove(before, b.centres);
}
