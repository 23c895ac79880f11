import type { SignedGraph } from '../../shared/theory/reading/signed-graph.ts';
import cases from './reading-cases.json' with { type: 'json' };
import { arrow, graphOf } from './reading-graphs.ts';

/** One coded claim: a source says that a cause has an effect. */
export interface Claim {
  readonly source: string;
  readonly cause: string;
  readonly effect: string;
}

/** The claims of the Causal Map case as they were coded. */
export const claims: readonly Claim[] = cases.causalmap_links.input.links;

/**
 * The same claims after the case has combined opposites (`~yield` is `yield`). Rooted has no such notion: a factor is
 * what its code says, and the sign stands at the arrow. The combined names are data here, not a result.
 */
export const combinedClaims: readonly Claim[] =
  cases.causalmap_links.expected.after_combine_opposites.links.map(({ id, cause, effect }) => ({
    cause,
    effect,
    source: cases.causalmap_links.input.links.find(link => link.id === id)?.source ?? '',
  }));

/** A graph in which every claim is a passage of its own. */
export function graphOfClaims(given: readonly Claim[]): SignedGraph {
  const bundles = Map.groupBy(given, claim => `${claim.cause}>${claim.effect}`);
  return graphOf(
    [...bundles.values()].flatMap(bundle => {
      const [first] = bundle;
      const sourceIds = [...new Set(bundle.map(claim => claim.source))].sort();
      return first ? [arrow(first.cause, first.effect, 'raises', sourceIds, bundle.length)] : [];
    }),
  );
}
