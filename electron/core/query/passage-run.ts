import type { PassageQuery, QueryNode } from '../../../shared/api/entities/queries.ts';
import { findPassages } from '../../../shared/query/find-passages.ts';
import type { Passage } from '../../../shared/query/passage.ts';
import { queriedSources } from '../../../shared/query/queried-sources.ts';
import { isCaseLevel } from '../../../shared/query/queried-text.ts';
import { nodesOf } from '../../../shared/query/walk-query.ts';
import type { ProjectSession } from '../project-session.ts';
import { AskedText, type Ready } from './asked-text.ts';
import { Cases, type QueriedSource } from './cases.ts';
import { type LeafIn, leafIn } from './leaves.ts';

/** A passage with the place of its source among those that are asked. */
export interface PlacedPassage extends Passage {
  readonly source: QueriedSource;
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
      this.failed = { cause };
      throw cause;
    }
  }

  private sources(): QueriedSource[] {
    const { rows } = this.session;
    const sourceParticipants = rows.all('sourceParticipant');
    const participants = Map.groupBy(sourceParticipants, row => row.sourceId);
    const sources = queriedSources(rows.all('source', ['position', 'id']), this.query.where, {
      attributes: rows.all('attribute'),
      attributeValues: rows.all('attributeValue'),
      sourceParticipants,
    });
    return sources.map(({ id, title, textHash, textVersion, siteId }) => {
      const participantIds = (participants.get(id) ?? []).map(row => row.participantId);
      return { id, title, textHash, textVersion, siteId, participantIds };
    });
  }

  private *ready(): Generator<void, Ready> {
    const leaves = new Map<QueryNode, LeafIn>();
    for (const node of nodesOf(this.query.node))
      if (node.kind === 'codes' || node.kind === 'words') leaves.set(node, yield* leafIn(this.session, node));
    return { leaves, coded: yield* leafIn(this.session, ALL_CODED), cases: new Cases() };
  }

  private *work(): Generator<void, void> {
    const ready = yield* this.ready();
    const sources = this.sources();
    for (const node of askedOfCases(this.query.node)) {
      for (const source of sources) {
        if (findPassages(node, new AskedText(this.session, source, ready)).length > 0)
          ready.cases.add(node, source);
        yield;
      }
    }
    for (const source of sources) {
      const text = new AskedText(this.session, source, ready);
      for (const passage of this.said(text, findPassages(this.query.node, text)))
        this.passages.push({ ...passage, source });
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
