import type { Stop } from './walk.ts';

/** The codes that are picked, and the one from which a range is drawn. */
export interface Picking {
  readonly picked: readonly string[];
  readonly anchor: string | null;
}

export const NOTHING_PICKED: Picking = { picked: [], anchor: null };

export function pickOne(id: string): Picking {
  return { picked: [id], anchor: id };
}

/** Adds a code to those picked or takes it away. */
export function toggle({ picked }: Picking, id: string): Picking {
  const without = picked.filter(each => each !== id);
  return { picked: without.length < picked.length ? without : [...picked, id], anchor: id };
}

/**
 * Picks from the anchor to a code in the order of reading. Only codes of the level of either end are taken, so that a
 * range of concepts over several cards leaves out their categories. Without an anchor in this order the code alone.
 */
export function extendTo({ anchor }: Picking, order: readonly Stop[], id: string): Picking {
  const from = order.findIndex(stop => stop.id === anchor);
  const to = order.findIndex(stop => stop.id === id);
  if (from < 0 || to < 0) return pickOne(id);
  const kinds = new Set([order[from]?.kind, order[to]?.kind]);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { picked: range.filter(stop => kinds.has(stop.kind)).map(stop => stop.id), anchor };
}

/** Picks all codes of a level, or concepts where none is given. */
export function pickAll(order: readonly Stop[], kind: Stop['kind'] | undefined): Picking {
  const wanted = kind === undefined || kind === 'add' ? 'concept' : kind;
  const picked = order.filter(stop => stop.kind === wanted).map(stop => stop.id);
  return { picked, anchor: picked[0] ?? null };
}

/** What a command acts on: all that is picked where the code at hand is part of it, else that code alone. */
export function actedOn(picked: readonly string[], lead: string | null): readonly string[] {
  return lead === null || picked.includes(lead) ? picked : [lead];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether a code is among those picked: asked by every chip whenever one is picked. */
export function isPicked(picked: readonly string[], id: string): boolean {
  const set = sets.get(picked) ?? new Set(picked);
  sets.set(picked, set);
  return set.has(id);
}
