import fc from 'fast-check';
import type { ArrowSign, SignedArrow, SignedGraph } from '../../shared/theory/reading/signed-graph.ts';

/** An arrow with one passage; ids are the names, so that failures read well. */
export function arrow(
  from: string,
  to: string,
  sign: ArrowSign = 'raises',
  sourceIds: readonly string[] = ['S1'],
  citations = sourceIds.length,
): SignedArrow {
  return { id: `${from}>${to}`, from, to, sign, citations, sourceIds };
}

/** A graph of arrows, with its factors in the order in which the arrows name them. */
export function graphOf(arrows: readonly SignedArrow[], more: readonly string[] = []): SignedGraph {
  return { ids: [...new Set([...arrows.flatMap(each => [each.from, each.to]), ...more])], arrows };
}

/** A graph from the pairs of a reference case. */
export function graphOfPairs(pairs: readonly (readonly string[])[]): SignedGraph {
  return graphOf(pairs.map(([from = '', to = '']) => arrow(from, to)));
}

/** A graph from the signed edges of a reference case. */
export function graphOfEdges(
  edges: readonly { source: string; target: string; sign: number }[],
): SignedGraph {
  return graphOf(edges.map(edge => arrow(edge.source, edge.target, edge.sign > 0 ? 'raises' : 'restrains')));
}

/** Every factor raises every other. */
export function completeGraph(size: number): SignedGraph {
  const ids = Array.from({ length: size }, (_, i) => `K${i}`);
  return graphOf(ids.flatMap(from => ids.filter(to => to !== from).map(to => arrow(from, to))));
}

const SIGNS: ArrowSign[] = ['raises', 'restrains', 'mixed', 'unknown'];
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Graphs of up to seven factors with any signs, sources and counts. */
export function anyGraph(signs: readonly ArrowSign[] = SIGNS): fc.Arbitrary<SignedGraph> {
  const claim = fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES),
      fc.constantFrom(...signs),
      fc.subarray(['S1', 'S2', 'S3']),
      fc.nat(3),
    )
    .filter(([from, to]) => from !== to);
  return fc.uniqueArray(claim, { maxLength: 20, selector: ([from, to]) => `${from}>${to}` }).map(claims => ({
    ids: NAMES,
    arrows: claims.map(([from, to, sign, sourceIds, more]) =>
      arrow(from, to, sign, sourceIds, sourceIds.length === 0 ? 0 : sourceIds.length + more),
    ),
  }));
}
