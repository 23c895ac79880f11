import type { Result } from '../../../shared/api/method-table.ts';
import type { LinkCandidate } from '../../../shared/theory/causal-words/link-candidates.ts';
import { relationRows } from '../analysis-input.ts';
import { candidatesOf } from '../link-candidates.ts';
import type { ProjectSession } from '../project-session.ts';
import type { HandlersFor } from './handler-types.ts';

type Candidates = Result<'links.candidates'>;

/** The keys of the candidates that were answered: nothing but putting off is stored of them. */
function answered({ derived, rows }: ProjectSession): ReadonlySet<string> {
  return derived.get(
    'answered links',
    ['suggestionAnswer'],
    () => new Set(rows.where('suggestionAnswer', 'kind', 'link').map(row => row.key)),
  );
}

function toRow(session: ProjectSession, candidate: LinkCandidate): Candidates['rows'][number] {
  const { cause, effect } = candidate;
  const linkIds = relationRows(session)
    .links.filter(link => link.fromId === cause.codeId && link.toId === effect.codeId)
    .map(link => link.id);
  return { ...candidate, ...session.places.of(candidate), linkIds };
}

export const candidateHandlers: HandlersFor<'links.candidates'> = {
  'links.candidates': async ({ sourceId, codeId, isPutOff, offset, limit }, { core }) => {
    const all = await candidatesOf(core, sourceId);
    const { session } = core;
    const of = all.filter(
      ({ cause, effect }) => codeId === undefined || cause.codeId === codeId || effect.codeId === codeId,
    );
    const known = answered(session);
    const putOff = of.filter(({ key }) => known.has(key));
    const shown = isPutOff ? putOff : of.filter(({ key }) => !known.has(key));
    const page = shown.slice(offset, offset + limit);
    return {
      total: shown.length,
      putOff: putOff.length,
      rows: page.map(candidate => toRow(session, candidate)),
    };
  },
};
