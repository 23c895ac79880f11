import type { TurnLine } from './turn-lines.ts';

interface NamedLine extends TurnLine {
  readonly label: (NonNullable<TurnLine['label']> & { readonly key: string }) | null;
}

/** So many of the names have words below them; a list of those present has not. */
const LEAST_ANSWERED = 0.8;

/**
 * The lines that are the name of a speaker and nothing else, in a file whose labels have no other sign: two names or
 * more that come back, with words below them. Where that is not so there are none.
 * @param lines with `readBareName` as their label
 * @returns places in `lines`, in order
 */
export function bareNameLines(lines: readonly NamedLine[]): number[] {
  const counts = new Map<string, number>();
  for (const { label } of lines) if (label) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const recurring = [...counts].filter(([, count]) => count >= 2);
  if (recurring.length < 2) return [];
  const starts = lines.flatMap(({ label }, i) => (label ? [i] : []));
  const answered = starts.filter(i => lines[i + 1]?.label === null);
  return answered.length >= starts.length * LEAST_ANSWERED ? starts : [];
}
