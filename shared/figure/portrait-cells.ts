/** A stretch of text with its code; UTF-16, half-open. */
export interface PortraitCoding {
  readonly codeId: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a cell; `codeId` null stands for the further codes of a cell that holds more than are drawn. */
export interface PortraitBand {
  readonly codeId: string | null;
  /** Of the cell, from 0 to 1. */
  readonly share: number;
}

/** A cell: its bands and what of it is uncoded add to one. `place` is where it leads to, null to nowhere. */
export interface PortraitCell {
  readonly bands: readonly PortraitBand[];
  readonly empty: number;
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** How much of a text is of a code, from 0 to 1; the shares of all codes and of what is uncoded add to one. */
export interface PortraitShare {
  readonly codeId: string;
  readonly share: number;
}

/** A source as cells, as many as asked for whatever the number of codings, with its codes, those with most text first. */
export interface Portrait {
  readonly cells: readonly PortraitCell[];
  readonly shares: readonly PortraitShare[];
}

export const PORTRAIT_ORDERS = ['text', 'frequency'] as const;
export type PortraitOrder = (typeof PORTRAIT_ORDERS)[number];

/** More bands than this cannot be told apart in a cell. */
const MOST_BANDS = 6;

type Weights = Map<string, number>;

/** Where cell `index` of `count` over `length` characters begins. */
const boundary = (index: number, count: number, length: number): number =>
  Math.floor((index * length) / count);

const byWeight = (weights: Weights) => (a: string, b: string) =>
  (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1);

/** The starts and ends of codings within a text, in order: position, and index of the coding times two, plus one at an end. */
function edgesOf(codings: readonly PortraitCoding[], length: number): [at: number, edge: number][] {
  const room = codings.length * 2;
  const keys = new Float64Array(room);
  codings.forEach(({ start, end }, index) => {
    keys[index * 2] = Math.min(length, start) * room + index * 2;
    keys[index * 2 + 1] = Math.min(length, end) * room + index * 2 + 1;
  });
  // Numbers sort many times faster than objects do; positions times edges stay far below what is exact.
  return Array.from(keys.sort(), key => [Math.floor(key / room), key % room]);
}

/** Characters of each code in each cell: one that several codes cover counts for each of them in equal parts. */
function weigh(codings: readonly PortraitCoding[], length: number, count: number): Weights[] {
  const cells = Array.from({ length: count }, (): Weights => new Map());
  const open = new Map<string, number>();
  let from = 0;
  let index = 0;
  for (const [at, edge] of edgesOf(codings, length)) {
    while (from < at) {
      const boundaryAfter = boundary(index + 1, count, length);
      const to = Math.min(at, boundaryAfter);
      const part = (to - from) / open.size;
      const cell = cells[index];
      for (const id of open.keys()) cell?.set(id, (cell.get(id) ?? 0) + part);
      from = to;
      if (to === boundaryAfter) index++;
    }
    const { codeId } = codings[edge >> 1] ?? { codeId: '' };
    const left = (open.get(codeId) ?? 0) + (edge % 2 === 0 ? 1 : -1);
    if (left === 0) open.delete(codeId);
    else open.set(codeId, left);
  }
  return cells;
}

/** Bands in the order of the whole source, so that a code keeps its place from cell to cell. */
function bandsOf(weights: Weights, size: number, order: (a: string, b: string) => number): PortraitBand[] {
  const kept = [...weights.keys()].sort(byWeight(weights)).slice(0, MOST_BANDS);
  const bands: PortraitBand[] = kept
    .sort(order)
    .map(codeId => ({ codeId, share: (weights.get(codeId) ?? 0) / size }));
  if (weights.size <= MOST_BANDS) return bands;
  let rest = 0;
  for (const [codeId, weight] of weights) if (!kept.includes(codeId)) rest += weight / size;
  return [...bands, { codeId: null, share: rest }];
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((total, each) => total + each, 0);

/**
 * The sequence of codes through a text: cells of equal length that cover it once, in order. Codings that reach beyond
 * the text end with it.
 * @param length of the text, UTF-16
 * @param most cells; a shorter text has as many as characters
 */
export function portraitByText(codings: readonly PortraitCoding[], length: number, most: number): Portrait {
  const count = Math.min(most, length);
  const cells = weigh(codings, length, count);
  const whole: Weights = new Map();
  for (const cell of cells) for (const [id, weight] of cell) whole.set(id, (whole.get(id) ?? 0) + weight);
  const order = byWeight(whole);
  return {
    cells: cells.map((weights, index) => {
      const [start, end] = [boundary(index, count, length), boundary(index + 1, count, length)];
      const empty = Math.max(0, 1 - sum(weights.values()) / (end - start));
      return { bands: bandsOf(weights, end - start, order), empty, place: { start, end } };
    }),
    shares: [...whole.keys()]
      .sort(order)
      .map(codeId => ({ codeId, share: (whole.get(codeId) ?? 0) / length })),
  };
}

/**
 * The codes as blocks, the one with most text first and what is uncoded last, in as many cells as the text itself has. A
 * cell leads to the first passage of the code it has most of.
 */
export function portraitByFrequency(
  codings: readonly PortraitCoding[],
  length: number,
  most: number,
): Portrait {
  const { cells, shares } = portraitByText(codings, length, most);
  const first = new Map<string, PortraitCoding>();
  for (const coding of codings) {
    const known = first.get(coding.codeId);
    if (!known || coding.start < known.start) first.set(coding.codeId, coding);
  }
  let next = 0;
  let from = 0;
  const order = new Map(shares.map(({ codeId }, rank) => [codeId, rank]));
  const blocks = cells.map((_, index) => {
    const [start, end] = [index / cells.length, (index + 1) / cells.length];
    const weights: Weights = new Map();
    for (; next < shares.length; next++) {
      const { codeId, share } = shares[next] ?? { codeId: '', share: 0 };
      const part = Math.min(end, from + share) - Math.max(start, from);
      if (part > 0) weights.set(codeId, part);
      if (from + share > end) break;
      from += share;
    }
    const size = end - start;
    const bands = bandsOf(weights, size, (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const [most] = [...weights.keys()].sort(byWeight(weights));
    return {
      bands,
      empty: Math.max(0, 1 - sum(weights.values()) / size),
      place: (most === undefined ? null : first.get(most)) ?? null,
    };
  });
  return { cells: blocks, shares };
}
