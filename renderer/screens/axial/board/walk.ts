import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import type { Board, Column, ListedCode } from './board-model.ts';

/** A place the arrow keys stop at: a code, or the button at a column's end that adds a category. */
export interface Stop {
  id: string;
  kind: CodeKind | 'add';
}

/** What the arrow keys walk through: lists side by side, each from top to bottom, below an optional first stop. */
export interface Lanes {
  top: Stop | null;
  lanes: readonly (readonly Stop[])[];
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'start' | 'end' | 'first' | 'last';

const ADD = 'add:';

/** The stop of the button at the end of a column. */
export const addStop = (columnKey: string) => `${ADD}${columnKey}`;

export const isAddStop = (id: string) => id.startsWith(ADD);

const stopOf = ({ code }: Pick<ListedCode, 'code'>): Stop => ({ id: code.id, kind: code.kind });

export function boardLanes({ core, columns }: Board): Lanes {
  return { top: core && stopOf({ code: core }), lanes: columns.map(laneOf) };

  function laneOf({ key, holder, listed, cards, hidden }: Column): Stop[] {
    const head = holder !== null && holder.id !== core?.id ? [stopOf({ code: holder })] : [];
    const inCards = cards.flatMap(card => [stopOf(card), ...card.listed.map(stopOf)]);
    const add: Stop[] = hidden === undefined ? [{ id: addStop(key), kind: 'add' }] : [];
    return [...head, ...listed.map(stopOf), ...inCards, ...add];
  }
}

export function listLanes(listed: readonly ListedCode[]): Lanes {
  return { top: null, lanes: [listed.map(stopOf)] };
}

/** All stops in the order of reading: column after column, each from its top. */
export function readingOrder({ top, lanes }: Lanes): Stop[] {
  return top ? [top, ...lanes.flat()] : lanes.flat();
}

/**
 * The stop that a key leads to, or null where there is none. Sideways it is the stop of the next list that stands nearest
 * to the height of the present one; `heightOf` gives the middle of a stop, in any unit that grows downwards.
 */
export function walk(
  lanes: Lanes,
  from: string,
  direction: Direction,
  heightOf: (id: string) => number,
): string | null {
  const order = readingOrder(lanes);
  if (direction === 'first') return order[0]?.id ?? null;
  if (direction === 'last') return order.at(-1)?.id ?? null;
  const filled = lanes.lanes.filter(lane => lane.length > 0);
  const at = filled.findIndex(lane => lane.some(stop => stop.id === from));
  const lane = filled[at];
  if (!lane) return lanes.top?.id === from && direction === 'down' ? (filled[0]?.[0]?.id ?? null) : null;
  if (direction === 'start') return lane[0]?.id ?? null;
  if (direction === 'end') return lane.at(-1)?.id ?? null;
  if (direction === 'left') return nearest(filled[at - 1], heightOf(from), heightOf);
  if (direction === 'right') return nearest(filled[at + 1], heightOf(from), heightOf);
  const index = lane.findIndex(stop => stop.id === from) + (direction === 'down' ? 1 : -1);
  return lane[index]?.id ?? (index < 0 ? (lanes.top?.id ?? null) : null);
}

function nearest(
  lane: readonly Stop[] | undefined,
  height: number,
  heightOf: (id: string) => number,
): string | null {
  if (!lane) return null;
  const far = ({ id }: Stop) => Math.abs(heightOf(id) - height);
  return lane.reduce((best, stop) => (far(stop) < far(best) ? stop : best), lane[0] as Stop).id;
}

/**
 * Where the arrow keys stand after the lists have changed: at the same stop, or where it is gone at the one that took its
 * place. That is the next code that was there before, or else the last before it; a button only where no code is left.
 */
export function standIn(before: readonly Stop[], after: readonly Stop[], lead: string | null): string | null {
  const left = new Map(after.map(stop => [stop.id, stop]));
  if (lead !== null && left.has(lead)) return lead;
  const codes = after.filter(stop => stop.kind !== 'add');
  const first = (codes[0] ?? after[0])?.id ?? null;
  const at = before.findIndex(stop => stop.id === lead);
  if (at < 0) return first;
  const stays = (stop: Stop) => stop.kind !== 'add' && left.has(stop.id);
  return (before.slice(at + 1).find(stays) ?? before.slice(0, at).findLast(stays))?.id ?? first;
}
