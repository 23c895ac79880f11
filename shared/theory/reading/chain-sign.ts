import type { SignedArrow } from './signed-graph.ts';

/** The sign of a chain of arrows; undetermined as soon as one of them is mixed or unknown. */
export type ChainSign = 'raises' | 'restrains' | 'undetermined';

/** The product of the signs: an even number of restraining arrows raises, an odd number restrains. */
export function signOfChain(arrows: readonly Pick<SignedArrow, 'sign'>[]): ChainSign {
  if (arrows.some(({ sign }) => sign === 'mixed' || sign === 'unknown')) return 'undetermined';
  return arrows.filter(({ sign }) => sign === 'restrains').length % 2 === 0 ? 'raises' : 'restrains';
}
