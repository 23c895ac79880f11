import type { SignedGraph } from './signed-graph.ts';

/** How far a factor drives others and how far it is driven. */
export interface FactorScore {
  readonly id: string;
  /** Arrows that lead to the factor, and from it. */
  readonly inDegree: number;
  readonly outDegree: number;
  /** Citations of these arrows. */
  readonly citationsIn: number;
  readonly citationsOut: number;
  /** Distinct sources that name the factor as cause or effect. */
  readonly sources: number;
  /** Citations out less twice those in, as Causal Map counts: high for what acts and is not acted upon. */
  readonly driverScore: number;
  /** Citations in less twice those out: high for what is acted upon and does not act. */
  readonly outcomeScore: number;
  /** Share of the citations that name the factor as effect, 0 to 1; null without citations. */
  readonly outcomeness: number | null;
}

/** Scores of all factors, in the graph's order. */
export function factorScores({ ids, arrows }: SignedGraph): FactorScore[] {
  const leaving = Map.groupBy(arrows, arrow => arrow.from);
  const coming = Map.groupBy(arrows, arrow => arrow.to);
  const sum = (some: readonly { citations: number }[]) => some.reduce((all, each) => all + each.citations, 0);
  return ids.map(id => {
    const into = coming.get(id) ?? [];
    const out = leaving.get(id) ?? [];
    const [citationsIn, citationsOut] = [sum(into), sum(out)];
    const citations = citationsIn + citationsOut;
    return {
      id,
      inDegree: into.length,
      outDegree: out.length,
      citationsIn,
      citationsOut,
      sources: new Set([...into, ...out].flatMap(arrow => arrow.sourceIds)).size,
      driverScore: citationsOut - 2 * citationsIn,
      outcomeScore: citationsIn - 2 * citationsOut,
      outcomeness: citations === 0 ? null : citationsIn / citations,
    };
  });
}
