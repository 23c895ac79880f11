import type { SignedGraph } from './signed-graph.ts';

/** What falls apart without one source. */
export interface SourceLoss {
  readonly sourceId: string;
  /** Arrows that no other source backs. */
  readonly arrowIds: readonly string[];
  /** Factors all of whose arrows go with them. */
  readonly isolatedIds: readonly string[];
}

/** What is lost when one source is left out. Arrows that never had evidence stand on the researcher's word and stay. */
export function lossWithout(graph: SignedGraph, sourceId: string): SourceLoss {
  const lost = new Set(
    graph.arrows.filter(arrow => arrow.sourceIds.length === 1 && arrow.sourceIds[0] === sourceId),
  );
  const linked = (arrows: Iterable<{ from: string; to: string }>) =>
    new Set([...arrows].flatMap(arrow => [arrow.from, arrow.to]));
  const before = linked(lost);
  const after = linked(graph.arrows.filter(arrow => !lost.has(arrow)));
  return {
    sourceId,
    arrowIds: [...lost].map(arrow => arrow.id),
    isolatedIds: graph.ids.filter(id => before.has(id) && !after.has(id)),
  };
}

/** The sources without which something is lost, the one that most arrows hang on first. */
export function sourceLosses(graph: SignedGraph): SourceLoss[] {
  const sourceIds = new Set(graph.arrows.flatMap(arrow => arrow.sourceIds));
  return [...sourceIds]
    .sort()
    .map(sourceId => lossWithout(graph, sourceId))
    .filter(loss => loss.arrowIds.length > 0)
    .sort((a, b) => b.arrowIds.length - a.arrowIds.length);
}
