import type { Evidence, Link, Polarity } from '../api/entities/links.ts';

/** Quotes that state each sign. A quote that states both counts as mixed. */
export interface SignVotes {
  readonly raises: number;
  readonly restrains: number;
  readonly mixed: number;
  readonly unknown: number;
}

/**
 * From this share of dissenting quotes on, a link is called mixed. It is a rule of presentation and not of method: a
 * single deviating quote among many must neither vanish (it stays in the counts and opens with the others) nor rename
 * an otherwise clear relation.
 */
export const MIXED_SHARE = 0.25;

/**
 * The sign one piece of evidence states: a supporting quote has the polarity of its link; a contradicting quote the
 * opposite of + and −. What contradicts a mixed or unknown link says nothing about the sign.
 */
export function statedSign(link: Pick<Link, 'polarity'>, evidence: Pick<Evidence, 'stance'>): Polarity {
  if (evidence.stance === 'supports') return link.polarity;
  if (link.polarity === '+') return '-';
  if (link.polarity === '-') return '+';
  return '?';
}

/** The sign of one passage that is evidence more than once: equal signs stay, `?` yields, different signs are mixed. */
export function mergeSigns(signs: Iterable<Polarity>): Polarity {
  const definite = new Set(signs);
  definite.delete('?');
  if (definite.size === 0) return '?';
  const [first = '?'] = definite;
  return definite.size === 1 ? first : '±';
}

/**
 * The sign of a bundle of passages: `?` when none states a sign, `±` when the weaker sign has at least `MIXED_SHARE` of
 * them (a mixed passage counts half for each side), else the stronger sign.
 */
export function signOf(votes: SignVotes): Polarity {
  const raises = votes.raises + votes.mixed / 2;
  const restrains = votes.restrains + votes.mixed / 2;
  const total = raises + restrains;
  if (total === 0) return '?';
  if (Math.min(raises, restrains) / total >= MIXED_SHARE) return '±';
  return raises > restrains ? '+' : '-';
}

/**
 * Whether and how a relation is contested. `between`: it raises at one site and restrains at another. `within`: quotes
 * of both signs make it mixed although no two sites stand against each other. A relation that every quote calls mixed is
 * not contested.
 */
export type Contest = 'none' | 'within' | 'between';

/** Contest from the votes of the whole and the signs of the sites (sources without a site have no say between sites). */
export function contestOf(votes: SignVotes, siteSigns: readonly Polarity[]): Contest {
  if (siteSigns.includes('+') && siteSigns.includes('-')) return 'between';
  return votes.raises > 0 && votes.restrains > 0 && signOf(votes) === '±' ? 'within' : 'none';
}
