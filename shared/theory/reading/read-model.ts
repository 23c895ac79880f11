import { type Centrality, centralities } from './centralities.ts';
import { type FactorScore, factorScores } from './factor-scores.ts';
import { findLoops, type Loops } from './loops.ts';
import { type ModelShape, modelShape } from './model-shape.ts';
import type { SignedGraph } from './signed-graph.ts';
import { type SourceLoss, sourceLosses } from './source-loss.ts';

/** What a model says as a whole. */
export interface ModelReading extends Loops {
  /** Scores and centralities of each factor, in the model's order. */
  readonly factors: readonly (FactorScore & Centrality)[];
  readonly shape: ModelShape;
  /** Sources without which arrows lose all their evidence. */
  readonly losses: readonly SourceLoss[];
}

/** Reads a model: its loops, what drives and what comes out, what is central, and what hangs on one source. */
export function readModel(graph: SignedGraph): ModelReading {
  const central = new Map(centralities(graph).map(each => [each.id, each]));
  return {
    ...findLoops(graph),
    factors: factorScores(graph).flatMap(score => {
      const centrality = central.get(score.id);
      return centrality ? [{ ...score, ...centrality }] : [];
    }),
    shape: modelShape(graph),
    losses: sourceLosses(graph),
  };
}
