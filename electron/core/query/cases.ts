import type { QueryNode } from '../../../shared/api/entities/queries.ts';
import type { SearchedSource } from '../storage/search-queries.ts';

/** A source that is asked, with the cases it belongs to. */
export interface QueriedSource extends SearchedSource {
  readonly siteId: string | null;
  readonly participantIds: readonly string[];
}

/** The cases a source belongs to; one without a site, or without participants, is a case of its own. */
function casesOf({ id, siteId, participantIds }: QueriedSource, level: 'participant' | 'site') {
  if (level === 'site') return [siteId ?? id];
  return participantIds.length === 0 ? [id] : participantIds;
}

/** In which cases nodes have a passage: what tells whether two passages are of one case. */
export class Cases {
  private readonly known = new Map<QueryNode, Set<string>>();

  /** Notes that a node has a passage in a source. */
  add(node: QueryNode, source: QueriedSource): void {
    const cases = this.known.get(node) ?? new Set();
    for (const level of ['participant', 'site'] as const)
      for (const each of casesOf(source, level)) cases.add(`${level} ${each}`);
    this.known.set(node, cases);
  }

  has(node: QueryNode, level: 'participant' | 'site', source: QueriedSource): boolean {
    const cases = this.known.get(node);
    return cases !== undefined && casesOf(source, level).some(each => cases.has(`${level} ${each}`));
  }
}
