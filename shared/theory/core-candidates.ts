import type { CodeKind, Coding } from '../api/entities/codes.ts';
import type { ModelLevel } from '../api/entities/models.ts';
import { ancestorAtLevel, buildCodeTree, type CodeTree, type TreeCode } from './code-tree.ts';
import { type EvidenceIndex, type GivenEvidence, indexEvidence } from './evidence-index.ts';
import type { RelationInput } from './relation-evidence.ts';

/** Links that stand in some way to a category, and how many passages state them. */
export interface CoreLinks {
  readonly linkIds: readonly string[];
  readonly citations: number;
  /** Citations ÷ all citations of all links, 0..1; null where no link has a quote. */
  readonly share: number | null;
}

/**
 * What speaks for a category as the core category (Strauss and Corbin: it is central, appears frequently, and all other
 * major categories can be related to it). Nothing here decides: a category may lead in every column and not be the core.
 */
export interface CoreCandidate {
  readonly codeId: string;
  readonly kind: CodeKind;
  /** Codings of the category and of what is counted with it at its level. */
  readonly codingIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly sites: number;
  /** Links between it and another category. */
  readonly touching: CoreLinks;
  /** Links that lead to it along the arrows, directly or by a path, those inside it included: what explains it. */
  readonly reaching: CoreLinks;
  /** Links that start from it along the arrows, directly or by a path: what it explains. */
  readonly leaving: CoreLinks;
}

/** Rows that candidates are counted from. */
export interface CoreInput extends RelationInput {
  readonly codings: readonly Pick<Coding, 'id' | 'sourceId' | 'codeId' | 'state'>[];
}

interface Edge {
  readonly linkId: string;
  readonly from: string;
  readonly to: string;
}

const LEVELS = ['category', 'main'] as const satisfies readonly ModelLevel[];

/** Main categories and the core category in tree order, each with its own categories after it, and what speaks for each. */
export function coreCandidates(input: CoreInput): readonly CoreCandidate[] {
  const tree = buildCodeTree(input.codes);
  const passages = new PassageCounter(input.evidence);
  const all = passages.of(input.links.map(link => link.id));
  const levels = new Map(LEVELS.map(level => [level, atLevel(tree, input, level)]));
  return candidateOrder(tree).flatMap(code => {
    const level = levels.get(code.kind === 'category' ? 'category' : 'main');
    if (!level) return [];
    return [candidate(code.id, code.kind, level, input, linkIds => toLinks(linkIds, passages, all))];
  });
}

/** A category straight under the core category stands with it, and not after the main categories beside it. */
function candidateOrder(tree: CodeTree): TreeCode[] {
  const mainOf = (id: string) => ancestorAtLevel(tree, id, 'main');
  const categories = tree.ordered.filter(code => code.kind === 'category');
  const below = Map.groupBy(categories, code => (mainOf(code.id).grouped ? mainOf(code.id).codeId : null));
  const heads = tree.ordered.filter(code => code.kind === 'core' || code.kind === 'main');
  return [...heads.flatMap(head => [head, ...(below.get(head.id) ?? [])]), ...(below.get(null) ?? [])];
}

interface Level {
  readonly edges: readonly Edge[];
  readonly codings: ReadonlyMap<string, readonly CoreInput['codings'][number][]>;
}

function atLevel(tree: CodeTree, input: CoreInput, level: (typeof LEVELS)[number]): Level {
  const rolled = new Map(tree.ordered.map(code => [code.id, ancestorAtLevel(tree, code.id, level).codeId]));
  const links = input.links.filter(link => rolled.has(link.fromId) && rolled.has(link.toId));
  return {
    edges: links.map(link => ({
      linkId: link.id,
      from: rolled.get(link.fromId) ?? link.fromId,
      to: rolled.get(link.toId) ?? link.toId,
    })),
    codings: Map.groupBy(
      input.codings.filter(row => row.state === 'ok'),
      row => rolled.get(row.codeId) ?? row.codeId,
    ),
  };
}

function candidate(
  codeId: string,
  kind: CodeKind,
  { edges, codings }: Level,
  input: CoreInput,
  links: (linkIds: readonly string[]) => CoreLinks,
): CoreCandidate {
  const siteOf = new Map(input.sources.map(source => [source.id, source.siteId]));
  const own = codings.get(codeId) ?? [];
  const sourceIds = [...new Set(own.map(row => row.sourceId))];
  const up = reachable(codeId, edges, edge => [edge.to, edge.from]);
  const down = reachable(codeId, edges, edge => [edge.from, edge.to]);
  const pick = (fits: (edge: Edge) => boolean) => links(edges.filter(fits).map(edge => edge.linkId));
  return {
    codeId,
    kind,
    codingIds: own.map(row => row.id),
    sourceIds,
    sites: new Set(sourceIds.map(id => siteOf.get(id) ?? null).filter(id => id !== null)).size,
    touching: pick(edge => (edge.from === codeId) !== (edge.to === codeId)),
    reaching: pick(edge => up.has(edge.to)),
    leaving: pick(edge => down.has(edge.from)),
  };
}

/** The nodes that can be walked to from `start` over edges taken as `[here, next]`, itself included. */
function reachable(
  start: string,
  edges: readonly Edge[],
  ends: (edge: Edge) => readonly [string, string],
): ReadonlySet<string> {
  const next = Map.groupBy(edges, edge => ends(edge)[0]);
  const seen = new Set([start]);
  // A set grows while it is walked: each node's neighbours are looked at once.
  for (const node of seen) for (const edge of next.get(node) ?? []) seen.add(ends(edge)[1]);
  return seen;
}

/** Counts the distinct passages behind links. */
class PassageCounter {
  readonly #index: EvidenceIndex;
  /** By passage: the last count that met it. A category's links are counted thrice, over much the same passages. */
  readonly #met: Int32Array;
  #count = 0;

  constructor(evidence: GivenEvidence) {
    this.#index = indexEvidence(evidence);
    this.#met = new Int32Array(this.#index.rows.length);
  }

  of(linkIds: readonly string[]): number {
    this.#count += 1;
    let passages = 0;
    for (const id of linkIds) {
      for (const row of this.#index.byLink.get(id) ?? []) {
        const passage = this.#index.passage[row] ?? 0;
        if (this.#met[passage] === this.#count) continue;
        this.#met[passage] = this.#count;
        passages += 1;
      }
    }
    return passages;
  }
}

function toLinks(linkIds: readonly string[], passages: PassageCounter, all: number): CoreLinks {
  const citations = passages.of(linkIds);
  return { linkIds, citations, share: all === 0 ? null : citations / all };
}
