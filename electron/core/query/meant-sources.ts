import type { QueryWhere } from '../../../shared/api/entities/queries.ts';
import { queriedSources } from '../../../shared/query/queried-sources.ts';
import type { ProjectSession } from '../project-session.ts';
import type { QueriedSource } from './cases.ts';

/** What tells which sources are meant. */
const MEANT_BY = ['source', 'attribute', 'attributeValue', 'sourceParticipant'] as const;

/** Leaves nothing out. */
const EVERYWHERE: QueryWhere = {
  siteIds: [],
  sourceIds: [],
  attributes: [],
  from: null,
  to: null,
  roles: [],
  speakers: [],
};

/** The sources in which is looked, in their order, each with the cases it belongs to. */
export function meantSources({ rows, derived }: ProjectSession, where: Partial<QueryWhere>): QueriedSource[] {
  const known = derived.get('sources and their cases', MEANT_BY, () => {
    const sourceParticipants = rows.all('sourceParticipant');
    return {
      sources: rows.all('source', ['position', 'id']),
      attributes: rows.all('attribute'),
      attributeValues: rows.all('attributeValue'),
      sourceParticipants,
      participants: Map.groupBy(sourceParticipants, row => row.sourceId),
    };
  });
  const meant = queriedSources(known.sources, { ...EVERYWHERE, ...where }, known);
  return meant.map(({ id, title, position, textHash, textVersion, siteId }) => {
    const participantIds = (known.participants.get(id) ?? []).map(row => row.participantId);
    return { id, title, position, textHash, textVersion, siteId, participantIds };
  });
}
