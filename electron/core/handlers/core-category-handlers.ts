import type { Result } from '../../../shared/api/method-table.ts';
import { buildCodeTree } from '../../../shared/theory/code-tree.ts';
import {
  type CoreCandidate,
  type CoreLinks,
  coreCandidates,
} from '../../../shared/theory/core-candidates.ts';
import { isPartOf } from '../../../shared/theory/relation-evidence.ts';
import { relationRows } from '../analysis-input.ts';
import type { ProjectSession } from '../project-session.ts';
import { retrieveCodings } from '../retrieve-codings.ts';
import { dropCore, makeCore } from './code-arrangement.ts';
import type { HandlersFor } from './handler-types.ts';
import { dropOutdatedTies } from './membership-handlers.ts';

function candidates(session: ProjectSession): readonly CoreCandidate[] {
  return coreCandidates({ ...relationRows(session), codings: session.rows.all('coding') });
}

const numbersOf = ({ linkIds, citations, share }: CoreLinks) => ({ links: linkIds.length, citations, share });

function toRow(candidate: CoreCandidate): Result<'core.candidates'>[number] {
  return {
    codeId: candidate.codeId,
    kind: candidate.kind,
    codings: candidate.codingIds.length,
    sources: candidate.sourceIds.length,
    sites: candidate.sites,
    touching: numbersOf(candidate.touching),
    reaching: numbersOf(candidate.reaching),
    leaving: numbersOf(candidate.leaving),
  };
}

export const coreCategoryHandlers: HandlersFor<
  'core.choose' | 'core.candidates' | 'core.codings' | 'core.links'
> = {
  'core.choose': ({ codeId }, { core }) => {
    const { rows } = core.session;
    const named = codeId === null ? rows.where('code', 'kind', 'core')[0] : rows.get('code', codeId);
    const step = { command: 'core.choose', subject: named?.name ?? '', place: { screen: 'selective' } };
    core.session.write(step, () => {
      if (codeId === null) dropCore(rows);
      else makeCore(rows, rows.get('code', codeId));
      dropOutdatedTies(rows);
    });
    return null;
  },

  'core.candidates': (_, { core }) => candidates(core.session).map(toRow),

  'core.codings': ({ codeId, ...page }, { core }) => {
    const { rows } = core.session;
    const tree = buildCodeTree(rows.all('code', ['position', 'id']));
    const codeIds = tree.ordered.map(code => code.id).filter(id => isPartOf(tree, id, codeId));
    return retrieveCodings(core.session, { codeIds }, page);
  },

  'core.links': ({ codeId, side }, { core }) => {
    const found = candidates(core.session).find(each => each.codeId === codeId)?.[side];
    return { linkIds: [...(found?.linkIds ?? [])], citations: found?.citations ?? 0 };
  },
};
