import { matchName } from '../../../names/match-name.ts';

const SEPARATOR = /->|→|>|＞/;

/** What was typed before and after a separator such as `>`; null where there is none. */
export function typedEnds(typed: string): { from: string; to: string } | null {
  const [from, ...rest] = typed.split(SEPARATOR);
  if (from === undefined || rest.length === 0) return null;
  return { from: from.trim(), to: rest.join(' ').trim() };
}

/**
 * How well the relation between two names fits what was typed: 0 is best, null is not at all. `a > b` looks for each in
 * its own end; otherwise the whole, or each word, may be in either.
 */
export function matchRelation(from: string, to: string, typed: string): number | null {
  const ends = typedEnds(typed);
  if (ends) return sum([matchName(from, ends.from), matchName(to, ends.to)]);
  const whole = either(from, to, typed);
  if (whole !== null) return whole;
  const words = typed.trim().split(/\s+/);
  return words.length < 2 ? null : sum(words.map(word => either(from, to, word)));
}

function either(from: string, to: string, typed: string): number | null {
  const scores = [matchName(from, typed), matchName(to, typed)].filter(score => score !== null);
  return scores.length === 0 ? null : Math.min(...scores);
}

function sum(scores: readonly (number | null)[]): number | null {
  let total = 0;
  for (const score of scores) {
    if (score === null) return null;
    total += score;
  }
  return total;
}
