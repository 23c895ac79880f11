/** A passage of one text (UTF-16, half-open, never empty) with the codings it is made of, by their numbers. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly codings: readonly number[];
}

/** By where they begin, the shorter first. */
export const inOrder = (a: Passage, b: Passage) => a.start - b.start || a.end - b.end;

/**
 * The passages as a set in the order of the text: one for each span, with the codings of all that have it. Empty ones
 * are no passages.
 */
export function passageSet(passages: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  for (const next of passages.filter(each => each.start < each.end).sort(inOrder)) {
    const last = found.at(-1);
    if (last && last.start === next.start && last.end === next.end)
      found[found.length - 1] = { ...last, codings: [...new Set([...last.codings, ...next.codings])] };
    else found.push(next);
  }
  return found;
}
