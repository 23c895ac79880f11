/** A value being edited; `was` is its place in the list as stored, null where it is new. */
export interface ValueRow {
  key: number;
  name: string;
  was: number | null;
}

/** A stored value that was taken off; `to` is the key of the row that its quotes go to, null for none. */
export interface GoneValue {
  was: number;
  name: string;
  to: number | null;
}

/** The values of a list while they are edited. */
export interface ValuesDraft {
  rows: readonly ValueRow[];
  gone: readonly GoneValue[];
}

/** The draft of a stored list. */
export function draftOf(options: readonly string[]): ValuesDraft {
  return { rows: options.map((name, was) => ({ key: was, name, was })), gone: [] };
}

export function renamed(draft: ValuesDraft, key: number, name: string): ValuesDraft {
  return { ...draft, rows: draft.rows.map(row => (row.key === key ? { ...row, name } : row)) };
}

export function added(draft: ValuesDraft): ValuesDraft {
  const key = 1 + Math.max(-1, ...draft.rows.map(row => row.key), ...draft.gone.map(value => value.was));
  return { ...draft, rows: [...draft.rows, { key, name: '', was: null }] };
}

/** Takes a value off; what was to go to it then goes nowhere. */
export function takenOff(draft: ValuesDraft, key: number): ValuesDraft {
  const row = draft.rows.find(each => each.key === key);
  const gone = draft.gone.map(value => (value.to === key ? { ...value, to: null } : value));
  return {
    rows: draft.rows.filter(each => each.key !== key),
    gone:
      row === undefined || row.was === null ? gone : [...gone, { was: row.was, name: row.name, to: null }],
  };
}

export function movedUp(draft: ValuesDraft, key: number): ValuesDraft {
  const at = draft.rows.findIndex(row => row.key === key);
  const row = draft.rows[at];
  if (at < 1 || !row) return draft;
  return { ...draft, rows: draft.rows.toSpliced(at, 1).toSpliced(at - 1, 0, row) };
}

/** Says where the quotes of a value that was taken off go. */
export function sentTo(draft: ValuesDraft, was: number, to: number | null): ValuesDraft {
  return { ...draft, gone: draft.gone.map(value => (value.was === was ? { ...value, to } : value)) };
}

const nameOf = (row: ValueRow | undefined): string => row?.name.trim() ?? '';

/**
 * What is stored of a draft: the values in order, those of one name as one, and for each of `count` old values the place
 * of the one that its quotes go to.
 */
export function valuesOf(draft: ValuesDraft, count: number): { options: string[]; to: (number | null)[] } {
  const options = [...new Set(draft.rows.map(nameOf).filter(name => name !== ''))];
  const placeOf = (row: ValueRow | undefined): number | null => {
    const place = options.indexOf(nameOf(row));
    return place < 0 ? null : place;
  };
  const to = Array.from({ length: count }, (_, was) => {
    const gone = draft.gone.find(value => value.was === was);
    return placeOf(draft.rows.find(row => (gone ? row.key === gone.to : row.was === was)));
  });
  return { options, to };
}

/** How many quotes would lie nowhere any more; `byValue` are the quotes at each stored value. */
export function lossOf(draft: ValuesDraft, byValue: readonly number[]): number {
  const { to } = valuesOf(draft, byValue.length);
  return byValue.reduce((sum, count, was) => sum + (to[was] === null ? count : 0), 0);
}
