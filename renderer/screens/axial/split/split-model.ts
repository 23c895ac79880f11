import type { Params } from '../../../../shared/api/method-table.ts';
import type { Color } from '../../../../shared/api/primitives.ts';

/** A code that passages may go to: one that is there, or one that is made by the split. */
export interface SplitTarget {
  readonly name: string;
  readonly color: Color;
  readonly codeId: string | null;
}

export interface SplitState {
  readonly targets: readonly SplitTarget[];
  /** Passages that go, by id, with the target's place in the list. */
  readonly goes: ReadonlyMap<string, number>;
}

export const NOTHING_SPLIT: SplitState = { targets: [], goes: new Map() };

/** As many targets have a key of their own; 0 is for what stays. */
export const MOST_TARGETS = 9;

/** Adds a target; the same state where it is in the list already, or the list is full. */
export function addTarget(state: SplitState, target: SplitTarget): SplitState {
  const isThere = state.targets.some(
    each => each.codeId === target.codeId && (target.codeId !== null || each.name === target.name),
  );
  if (isThere || state.targets.length >= MOST_TARGETS) return state;
  return { ...state, targets: [...state.targets, target] };
}

/** Takes a target off the list; its passages stay where they were, those of the later ones go on with them. */
export function removeTarget(state: SplitState, at: number): SplitState {
  const goes = [...state.goes]
    .filter(([, target]) => target !== at)
    .map(([id, target]) => [id, target > at ? target - 1 : target] as const);
  return { targets: state.targets.filter((_, index) => index !== at), goes: new Map(goes) };
}

/** Sends passages to a target, or lets them stay (null). */
export function send(state: SplitState, ids: readonly string[], target: number | null): SplitState {
  if (target !== null && !state.targets[target]) return state;
  const goes = new Map(state.goes);
  for (const id of ids) {
    if (target === null) goes.delete(id);
    else goes.set(id, target);
  }
  return { ...state, goes };
}

type Parts = Params<'codes.split'>['parts'];

/** What is asked of the core: a part for each target that something goes to; `at` is each part's target. */
export function partsOf({ targets, goes }: SplitState): { parts: Parts; at: number[] } {
  const used = targets.map((target, at) => {
    const codingIds = [...goes].filter(([, to]) => to === at).map(([id]) => id);
    const { codeId, name, color } = target;
    return { at, part: codeId === null ? { newCode: { name, color }, codingIds } : { codeId, codingIds } };
  });
  const filled = used.filter(({ part }) => part.codingIds.length > 0);
  return { parts: filled.map(({ part }) => part), at: filled.map(each => each.at) };
}

/** The target that a digit stands for: null for 0, undefined where there is none. */
export function targetOfKey(key: string, { targets }: SplitState): number | null | undefined {
  if (!/^[0-9]$/.test(key)) return undefined;
  if (key === '0') return null;
  const at = Number(key) - 1;
  return targets[at] ? at : undefined;
}
