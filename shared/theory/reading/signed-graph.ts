import type { Polarity } from '../../api/entities/links.ts';
import type { CountedModel } from '../model-graph.ts';

/** What an arrow says about its effect: more of the cause means more, less, now this now that, or nobody said. */
export type ArrowSign = 'raises' | 'restrains' | 'mixed' | 'unknown';

/** An arrow of a signed graph with the evidence that carries it. */
export interface SignedArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: ArrowSign;
  /** Distinct passages; 0 when the arrow rests on the researcher's word alone. */
  readonly citations: number;
  readonly sourceIds: readonly string[];
}

/** A causal map without its looks: at most one arrow from one factor to another, none from a factor to itself. */
export interface SignedGraph {
  readonly ids: readonly string[];
  readonly arrows: readonly SignedArrow[];
}

const SIGNS: Readonly<Record<Polarity, ArrowSign>> = {
  '+': 'raises',
  '-': 'restrains',
  '±': 'mixed',
  '?': 'unknown',
};

/** The signed graph of a drawn model, with its factors and arrows in the model's order. */
export function signedGraphOf(graph: Pick<CountedModel, 'factors' | 'arrows'>): SignedGraph {
  return {
    ids: graph.factors.map(factor => factor.codeId),
    arrows: graph.arrows.map(({ id, from, to, polarity, citations, sourceIds }) => ({
      id,
      from,
      to,
      sign: SIGNS[polarity],
      citations,
      sourceIds,
    })),
  };
}
