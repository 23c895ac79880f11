import { boxesOverlap, type Point } from './geometry.ts';
import type { LayoutFactor, PlacedFactor } from './layout-types.ts';

/** Space kept between a box placed by the layout and one set down by hand, in units. */
const KEEP_APART = 24;
const STEP = 12;

/**
 * Gives every box its centre: pinned boxes where they were set down, even on top of one another; the others where the
 * layout put them, moved aside only when a pinned box is in the way. Order of the factors is kept.
 */
export function placeFactors(
  factors: readonly LayoutFactor[],
  centres: ReadonlyMap<string, Point>,
  pinned: ReadonlyMap<string, Point>,
): PlacedFactor[] {
  const placed = new Map<string, PlacedFactor>();
  for (const factor of factors) {
    const pin = pinned.get(factor.id);
    if (pin) placed.set(factor.id, { ...factor, x: pin.x, y: pin.y });
  }
  const byHand = [...placed.values()];
  for (const factor of factors) {
    if (placed.has(factor.id)) continue;
    const centre = centres.get(factor.id) ?? { x: 0, y: 0 };
    const wanted = { ...factor, x: centre.x, y: centre.y };
    const blocked = byHand.some(other => boxesOverlap(wanted, other, KEEP_APART));
    placed.set(factor.id, blocked ? moveAside(wanted, [...placed.values()]) : wanted);
  }
  return factors.flatMap(factor => placed.get(factor.id) ?? []);
}

/** The free place nearest above or below: moving across the reading direction keeps causes left of effects. */
function moveAside(factor: PlacedFactor, others: readonly PlacedFactor[]): PlacedFactor {
  for (let distance = STEP; ; distance += STEP) {
    for (const dy of [distance, -distance]) {
      const candidate = { ...factor, y: factor.y + dy };
      if (!others.some(other => boxesOverlap(candidate, other, KEEP_APART))) return candidate;
    }
  }
}
