import type { Evidence } from '../api/entities/links.ts';
import type { Structure } from '../api/entities/theory.ts';
import { type EvidenceRow, type GivenEvidence, indexEvidence } from './evidence-index.ts';
import { arrowId } from './model-basis.ts';
import { type ModelGraphInput, type TracedArrow, traceModelGraph } from './model-graph.ts';
import type { Contest } from './polarity.ts';
import type { RelationEnds } from './story-text.ts';

/** One row of the table of typical relationship structures 典型关系结构. */
export interface TypicalStructure {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly polarity: TracedArrow['polarity'];
  readonly contest: Contest;
  readonly contested: boolean;
  readonly citations: number;
  readonly sourceIds: readonly string[];
  readonly sites: number;
  /** The storyline claims it, and no passage states it. */
  readonly claimed: boolean;
  /** The researcher's meaning; empty until written. */
  readonly meaning: string;
  readonly structureId: string | null;
  /** Evidence chosen to represent the structure, when it still is evidence of it. */
  readonly representativeId: string | null;
  /** Evidence to choose from, best first. */
  readonly candidateIds: readonly string[];
}

/** The part of an evidence row by which statements are ranked. */
export type Statement = EvidenceRow & Pick<Evidence, 'causeStart' | 'effectStart'>;

/** Rows the table is made from; always drawn between main categories and the core category. */
export interface TypicalStructuresInput extends Omit<ModelGraphInput, 'level' | 'evidence' | 'keep'> {
  readonly evidence: GivenEvidence<Statement>;
  readonly structures: readonly Structure[];
  /** Relations that the storyline claims without any evidence, between codes of any level. */
  readonly claims?: readonly RelationEnds[] | undefined;
}

/**
 * The relations between main categories (and the core category) with counts and statements to choose from. Rows the
 * researcher ordered come first in that order, then the rest by citations. A structure described by hand that no link
 * states stays in the table with 0 citations, so that a claim without evidence is seen; so do the storyline's claims, last.
 */
export function typicalStructures(input: TypicalStructuresInput): readonly TypicalStructure[] {
  const index = indexEvidence(input.evidence);
  const graph = traceModelGraph({ ...input, evidence: index, level: 'main' });
  const evidence = new Map(index.rows.map(row => [row.id, row]));
  const written = new Map(input.structures.map(row => [arrowId(row.fromId, row.toId), row]));
  const drawn = graph.arrows.map(arrow => toRow(arrow, written.get(arrow.id), evidence));
  const known = new Set(graph.arrows.map(arrow => arrow.id));
  const unsupported = input.structures
    .filter(row => !known.has(arrowId(row.fromId, row.toId)))
    .map(row => emptyRow(row, row));
  const claims = new Map((input.claims ?? []).map(claim => [arrowId(claim.fromId, claim.toId), claim]));
  const rank = new Map(input.structures.map(row => [row.id, row.position]));
  const place = (row: TypicalStructure): number =>
    (row.structureId === null ? undefined : rank.get(row.structureId)) ?? Number.POSITIVE_INFINITY;
  const listed = [...drawn, ...unsupported].map(row => ({ ...row, claimed: claims.has(row.id) }));
  const ids = new Set(listed.map(row => row.id));
  const added = [...claims]
    .filter(([id]) => !ids.has(id))
    .map(([, claim]) => ({ ...emptyRow(claim, null), claimed: true }));
  const sorted = listed.sort((a, b) => {
    const left = place(a);
    const right = place(b);
    return left === right ? b.citations - a.citations : left - right;
  });
  return [...sorted, ...added];
}

function toRow(
  arrow: TracedArrow,
  structure: Structure | undefined,
  evidence: ReadonlyMap<string, Statement>,
): TypicalStructure {
  const rows = arrow.evidenceIds.flatMap(id => evidence.get(id) ?? []);
  const chosen = structure?.evidenceId ?? null;
  return {
    id: arrow.id,
    fromId: arrow.from,
    toId: arrow.to,
    polarity: arrow.polarity,
    contest: arrow.contest,
    contested: arrow.contested,
    citations: arrow.citations,
    sourceIds: arrow.sourceIds,
    sites: arrow.sites,
    claimed: false,
    meaning: structure?.meaning ?? '',
    structureId: structure?.id ?? null,
    representativeId: chosen !== null && arrow.evidenceIds.includes(chosen) ? chosen : null,
    candidateIds: rankQuotes(rows).map(row => row.id),
  };
}

function emptyRow({ fromId, toId }: RelationEnds, structure: Structure | null): TypicalStructure {
  return {
    id: arrowId(fromId, toId),
    fromId,
    toId,
    polarity: '?',
    contest: 'none',
    contested: false,
    citations: 0,
    sourceIds: [],
    sites: 0,
    claimed: false,
    meaning: structure?.meaning ?? '',
    structureId: structure?.id ?? null,
    representativeId: null,
    candidateIds: [],
  };
}

/**
 * Orders statements by how well they can stand for a structure: those that support it, then those with cause and effect
 * both marked, then the longer ones (they explain more), then by place in the data.
 */
export function rankQuotes(rows: readonly Statement[]): readonly Statement[] {
  const score = (row: Statement): number =>
    (row.stance === 'supports' ? 2 : 0) + (row.causeStart !== null && row.effectStart !== null ? 1 : 0);
  return [...rows].sort(
    (a, b) =>
      score(b) - score(a) ||
      b.end - b.start - (a.end - a.start) ||
      (a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.start - b.start),
  );
}
