import type { ArrowSign, SignedArrow, SignedGraph } from './signed-graph.ts';

/** An arrow of two models that differs in one respect. */
export interface ArrowChange<Value> {
  readonly arrowId: string;
  readonly before: Value;
  readonly after: Value;
}

/** What tells two models apart; each list is in the order of the model it is from, changes in that of the first. */
export interface ModelDifference {
  readonly factorsOnlyBefore: readonly string[];
  readonly factorsOnlyAfter: readonly string[];
  readonly arrowsOnlyBefore: readonly string[];
  readonly arrowsOnlyAfter: readonly string[];
  readonly signs: readonly ArrowChange<ArrowSign>[];
  readonly citations: readonly ArrowChange<number>[];
}

/** Compares two models by their factors and by the arrows between the same two factors. */
export function compareModels(before: SignedGraph, after: SignedGraph): ModelDifference {
  const arrows = { before: byId(before), after: byId(after) };
  const only = (some: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return some.filter(id => !known.has(id));
  };
  const ids = { before: [...arrows.before.keys()], after: [...arrows.after.keys()] };
  const changes = <Value>(read: (arrow: SignedArrow) => Value): ArrowChange<Value>[] =>
    before.arrows.flatMap(arrow => {
      const other = arrows.after.get(arrow.id);
      if (!other || read(arrow) === read(other)) return [];
      return [{ arrowId: arrow.id, before: read(arrow), after: read(other) }];
    });
  return {
    factorsOnlyBefore: only(before.ids, after.ids),
    factorsOnlyAfter: only(after.ids, before.ids),
    arrowsOnlyBefore: only(ids.before, ids.after),
    arrowsOnlyAfter: only(ids.after, ids.before),
    signs: changes(arrow => arrow.sign),
    citations: changes(arrow => arrow.citations),
  };
}

const byId = (graph: SignedGraph) => new Map(graph.arrows.map(arrow => [arrow.id, arrow]));
