import type { PassageQuery, QueryNode } from '../../../shared/api/entities/queries.ts';
import { findPassages } from '../../../shared/query/find-passages.ts';
import type { Passage } from '../../../shared/query/passage.ts';
import { isCaseLevel } from '../../../shared/query/queried-text.ts';
import { nodesOf } from '../../../shared/query/walk-query.ts';
import type { Wanted } from '../../../shared/search/find-matches.ts';
import type { ProjectSession } from '../project-session.ts';
import { TEXTS_AT_A_TIME } from '../search/patterns.ts';
import { AskedText, type Ready } from './asked-text.ts';
import { Cases, type QueriedSource } from './cases.ts';
import { type LeafIn, leafIn, wantedPattern } from './leaves.ts';
import { meantSources } from './meant-sources.ts';

/** A passage with the place of its source among those that are asked. */
export interface PlacedPassage extends Passage {
  readonly source: QueriedSource;
}

/** Texts in which a pattern has to be looked for before the query can be worked out any further. */
export interface PatternWish {
  readonly pattern: QueryNode;
  readonly query: Wanted;
  readonly texts: readonly AskedText[];
}

const ALL_CODED = { kind: 'codes', codeIds: [], below: false, coderIds: [] } as const satisfies QueryNode;

/** The members of groups that ask of whole cases, so that they have to be looked for everywhere first. */
function askedOfCases(node: QueryNode): QueryNode[] {
  return nodesOf(node).flatMap(each =>
    each.kind === 'group' && isCaseLevel(each.level) ? each.members.map(member => member.node) : [],
  );
}

/**
 * The answer to a query as far as it is known: a step for each source, in their order, so that the first page need not
 * wait for the last source and other work comes in between.
 */
export class PassageRun {
  readonly passages: PlacedPassage[] = [];
  isDone = false;
  /** While there is one no step is to be done. */
  wish: PatternWish | null = null;
  private failed: { readonly cause: unknown } | null = null;
  private readonly session: ProjectSession;
  private readonly query: PassageQuery;
  private readonly steps: Generator<void, void>;

  constructor(session: ProjectSession, query: PassageQuery) {
    this.session = session;
    this.query = query;
    this.steps = this.work();
  }

  /** Does the next step. Once one has failed, as with TEXT_DAMAGED, all fail: half an answer must not pass for one. */
  step(): void {
    if (this.failed) throw this.failed.cause;
    try {
      this.isDone = this.steps.next().done ?? false;
    } catch (cause) {
      this.fail(cause);
      throw cause;
    }
  }

  /** Has every further step fail as one did. */
  fail(cause: unknown): void {
    this.failed = { cause };
    this.wish = null;
  }

  /** Takes in what was found of a wish, if it still is the one to be met. */
  told(wish: PatternWish, found: readonly (readonly [number, number][])[]): void {
    if (this.wish !== wish) return;
    for (const [index, text] of wish.texts.entries()) text.tell(wish.pattern, found[index] ?? []);
    this.wish = null;
  }

  private *ready(): Generator<void, Ready> {
    const leaves = new Map<QueryNode, LeafIn>();
    const patterns = new Map<QueryNode, Wanted>();
    for (const node of nodesOf(this.query.node)) {
      if (node.kind === 'words' && node.mode === 'regex') patterns.set(node, wantedPattern(node));
      else if (node.kind === 'codes' || node.kind === 'words')
        leaves.set(node, yield* leafIn(this.session, node));
    }
    return { leaves, patterns, coded: yield* leafIn(this.session, ALL_CODED), cases: new Cases() };
  }

  private *work(): Generator<void, void> {
    const ready = yield* this.ready();
    const sources = meantSources(this.session, this.query.where);
    for (const node of askedOfCases(this.query.node))
      yield* this.asked(node, { sources, ready }, (text, passages) => {
        if (passages.length > 0) ready.cases.add(node, text.source);
      });
    yield* this.asked(this.query.node, { sources, ready }, (text, passages) => {
      for (const passage of this.said(text, passages))
        this.passages.push({ ...passage, source: text.source });
    });
  }

  /** Asks a node of the sources, in their order; where that takes a pattern, of some at a time, and again once it is found. */
  private *asked(
    node: QueryNode,
    { sources, ready }: { sources: readonly QueriedSource[]; ready: Ready },
    take: (text: AskedText, passages: readonly Passage[]) => void,
  ): Generator<void, void> {
    const atATime = ready.patterns.size === 0 ? 1 : TEXTS_AT_A_TIME;
    for (let at = 0; at < sources.length; at += atATime) {
      const some = sources.slice(at, at + atATime);
      const texts = some.map(source => new AskedText(this.session, source, ready));
      const found = new Map<AskedText, Passage[]>();
      for (let left = texts; left.length > 0; left = left.filter(text => found.get(text) === undefined)) {
        for (const text of left) {
          const passages = findPassages(node, text);
          if (text.missing.size === 0) found.set(text, passages);
          yield;
        }
        yield* this.lookedFor(left, ready);
      }
      for (const text of texts) take(text, found.get(text) ?? []);
    }
  }

  /** Stands still until the patterns that texts miss have been looked for. */
  private *lookedFor(texts: readonly AskedText[], { patterns }: Ready): Generator<void, void> {
    for (const [pattern, query] of patterns) {
      const without = texts.filter(text => text.missing.has(pattern));
      if (without.length === 0) continue;
      this.wish = { pattern, query, texts: without };
      yield;
    }
  }

  /** Those of the passages that share words with a turn of whom the query names. */
  private said(text: AskedText, passages: readonly Passage[]): readonly Passage[] {
    const { roles, speakers } = this.query.where;
    if (passages.length === 0 || (roles.length === 0 && speakers.length === 0)) return passages;
    const turns = text
      .turns()
      .filter(
        ({ role, speaker }) => roles.some(each => each === role) || speakers.some(each => each === speaker),
      );
    return passages.filter(({ start, end }) => turns.some(turn => turn.start < end && start < turn.end));
  }
}
