import { assembleLayout, routeArrows } from './arrow-routes.ts';
import type { RawLayout } from './dot-language.ts';
import type { DrawingFlaws } from './drawing-flaws.ts';
import type { Point } from './geometry.ts';
import { type LayoutTask, placesOf } from './layout-task.ts';
import type { Layout } from './layout-types.ts';
import { placeFactors } from './place-factors.ts';

/** Of fewer boxes than this share the last drawing says too little to be kept. */
const KNOWN_SHARE = 0.5;
/** Maps up to this size are read arrow by arrow: there, old places may cost no more crossings than one plain run. */
const READ_SINGLY_TO = 40;
/** In larger maps one crossing more for each so many arrows is the price of boxes that stay where they were. */
const ARROWS_PER_CROSSING = 20;

/** How much of the last drawing the new one can take over. */
export type Resemblance = 'same' | 'alike' | 'other';

/**
 * `same`: what is drawn is what was drawn, so that only hands moved boxes; `alike`: most boxes were there and grouped in
 * the same way; `other`: keeping places would only get in the way.
 */
export function resemblance(task: LayoutTask): Resemblance {
  const { previous, factors, arrows, groups, pinned } = task;
  if (previous === null) return 'other';
  const before = new Map(previous.factors.map(factor => [factor.id, factor]));
  const frames = new Set(previous.frames.map(frame => frame.id));
  if (groups.length > 0 !== frames.size > 0) return 'other';
  const known = factors.filter(factor => before.has(factor.id));
  if (known.length < KNOWN_SHARE * Math.max(factors.length, previous.factors.length)) return 'other';
  const drawn = new Set(previous.arrows.map(arrow => arrow.id));
  const isSame =
    arrows.length === drawn.size &&
    arrows.every(arrow => drawn.has(arrow.id)) &&
    factors.every(({ id, width, height }) => {
      const was = before.get(id);
      return pinned.has(id) || (was?.width === width && was.height === height);
    }) &&
    known.length === previous.factors.length;
  return isSame ? 'same' : 'alike';
}

/**
 * The new graph drawn on the places of the last drawing. Arrows between boxes that stay keep their curves; boxes that
 * were not there stand at `fallback`, moved aside where a box is in the way.
 */
export function keepPlaces(task: LayoutTask, previous: Layout, fallback: ReadonlyMap<string, Point>): Layout {
  const { factors, arrows, groups, pinned, direction } = task;
  const before = new Map(previous.factors.map(factor => [factor.id, factor]));
  const kept = new Map([...placesOf(previous), ...pinned]);
  const placed = placeFactors(factors, fallback, kept);
  // A box that has another size now has other borders for its arrows to end on.
  const centres = new Map(
    placed.flatMap(({ id, width, height }) => {
      const was = before.get(id);
      return was?.width === width && was.height === height ? [[id, { x: was.x, y: was.y }] as const] : [];
    }),
  );
  const curves = new Map(previous.arrows.map(arrow => [arrow.id, arrow.curve]));
  const raw: RawLayout = { centres, curves, clipped: true };
  const routed = routeArrows(arrows, placed, raw, direction);
  return assembleLayout({ factors: placed, arrows, groups, curves: routed, direction });
}

/**
 * Whether a drawing on the old places reads well enough beside a fresh one: no arrow more against the reading direction,
 * nothing more covered, and crossings within the bound.
 * @param plainCrossings what one run of the library without further tries leaves
 */
export function keepsWell(
  task: LayoutTask,
  kept: DrawingFlaws,
  fresh: DrawingFlaws,
  plainCrossings: number,
): boolean {
  const bound =
    task.factors.length <= READ_SINGLY_TO
      ? Math.max(fresh.crossings, plainCrossings)
      : fresh.crossings + Math.floor(task.arrows.length / ARROWS_PER_CROSSING);
  return kept.crossings <= bound && kept.against <= fresh.against && kept.covered <= fresh.covered;
}
