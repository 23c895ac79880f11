import { factorScores } from './factor-scores.ts';
import type { SignedGraph } from './signed-graph.ts';

/** A model as a whole, in the indices of cognitive mapping (Özesmi & Özesmi 2004). */
export interface ModelShape {
  /** Arrows out of all that N factors can have: N(N−1), since none leads to itself; null below two factors. */
  readonly density: number | null;
  /** Arrows by N², as for fuzzy cognitive maps; null without factors. */
  readonly densityOfSquare: number | null;
  /** Factors that only act. */
  readonly transmitters: readonly string[];
  /** Factors that are only acted upon. */
  readonly receivers: readonly string[];
  /** 0 for a democratic map, in which all act alike, towards 1 for a hierarchical one; null below two factors. */
  readonly hierarchyIndex: number | null;
}

/** The shape of a model, every arrow counted as one. */
export function modelShape(graph: SignedGraph): ModelShape {
  const count = graph.ids.length;
  const scores = factorScores(graph);
  return {
    density: count < 2 ? null : graph.arrows.length / (count * (count - 1)),
    densityOfSquare: count === 0 ? null : graph.arrows.length / count ** 2,
    transmitters: scores.filter(each => each.outDegree > 0 && each.inDegree === 0).map(each => each.id),
    receivers: scores.filter(each => each.inDegree > 0 && each.outDegree === 0).map(each => each.id),
    hierarchyIndex: hierarchyIndex(scores.map(each => each.outDegree)),
  };
}

/** MacDonald's hierarchy index (1983), 12 Σ(od − mean)² / ((N−1) N (N+1)); null below two factors. */
export function hierarchyIndex(outDegrees: readonly number[]): number | null {
  const count = outDegrees.length;
  if (count < 2) return null;
  const mean = outDegrees.reduce((sum, each) => sum + each, 0) / count;
  const squares = outDegrees.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return (12 * squares) / ((count - 1) * count * (count + 1));
}
