import type { ArrowSign, SignedArrow, SignedGraph } from './signed-graph.ts';

/** What one of two models says of an arrow. */
export type ArrowSide = Pick<SignedArrow, 'sign' | 'citations'>;

/**
 * Where an arrow stands: in both models with one sign (`common`), in both with opposite signs (`opposite`: one raises,
 * the other restrains), in both with signs that differ without being opposite (`otherSign`), or in one of them only.
 */
export type ArrowStanding = 'common' | 'opposite' | 'otherSign' | 'onlyBefore' | 'onlyAfter';

/** An arrow of either model with what each says of it; null where it is not drawn. */
export interface ComparedArrow extends Pick<SignedArrow, 'id' | 'from' | 'to'> {
  readonly standing: ArrowStanding;
  readonly before: ArrowSide | null;
  readonly after: ArrowSide | null;
}

/** What tells two models apart; each list is in the order of the model it is from. */
export interface ModelDifference {
  readonly factorsOnlyBefore: readonly string[];
  readonly factorsOnlyAfter: readonly string[];
  /** All arrows of the first model, then those that only the second has. */
  readonly arrows: readonly ComparedArrow[];
}

/** Compares two models by their factors and by the arrows between the same two factors. */
export function compareModels(before: SignedGraph, after: SignedGraph): ModelDifference {
  const known = byId(before);
  const others = byId(after);
  const only = (some: readonly string[], rest: readonly string[]) => some.filter(id => !rest.includes(id));
  return {
    factorsOnlyBefore: only(before.ids, after.ids),
    factorsOnlyAfter: only(after.ids, before.ids),
    arrows: [
      ...before.arrows.map(arrow => compared(arrow, arrow, others.get(arrow.id))),
      ...after.arrows.filter(arrow => !known.has(arrow.id)).map(arrow => compared(arrow, undefined, arrow)),
    ],
  };
}

const byId = (graph: SignedGraph) => new Map(graph.arrows.map(arrow => [arrow.id, arrow]));

const sideOf = (arrow: SignedArrow | undefined): ArrowSide | null =>
  arrow ? { sign: arrow.sign, citations: arrow.citations } : null;

function compared(
  { id, from, to }: SignedArrow,
  before: SignedArrow | undefined,
  after: SignedArrow | undefined,
): ComparedArrow {
  return { id, from, to, standing: standingOf(before, after), before: sideOf(before), after: sideOf(after) };
}

function standingOf(before: SignedArrow | undefined, after: SignedArrow | undefined): ArrowStanding {
  if (!before) return 'onlyAfter';
  if (!after) return 'onlyBefore';
  if (before.sign === after.sign) return 'common';
  return OPPOSITE[before.sign] === after.sign ? 'opposite' : 'otherSign';
}

const OPPOSITE: Readonly<Partial<Record<ArrowSign, ArrowSign>>> = {
  raises: 'restrains',
  restrains: 'raises',
};
