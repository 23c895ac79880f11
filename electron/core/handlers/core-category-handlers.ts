import type { Code } from '../../../shared/api/entities/codes.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import { buildCodeTree } from '../../../shared/theory/code-tree.ts';
import {
  type CoreCandidate,
  type CoreLinks,
  coreCandidates,
} from '../../../shared/theory/core-candidates.ts';
import { isPartOf } from '../../../shared/theory/relation-evidence.ts';
import { relationRows } from '../analysis-input.ts';
import { codingsOfCodes } from '../storage/quote-rows.ts';
import type { Rows } from '../storage/rows.ts';
import { assertNameFree } from './code-handlers.ts';
import type { HandlersFor } from './handler-types.ts';

function candidates(rows: Rows): readonly CoreCandidate[] {
  return coreCandidates({ ...relationRows(rows), codings: rows.all('coding') });
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

function place(rows: Rows, code: Code, kind: Code['kind'], parentId: string | null): void {
  if (code.parentId !== parentId) assertNameFree(rows, code.name, parentId, code.id);
  rows.update('code', code.id, { kind, parentId });
}

/**
 * Makes a code the one core category: it leaves what it lay in, the main categories gather around it, and what was the
 * core category becomes one of them, with its own categories. With null there is no core category, and no main category
 * lies in anything. Fails with NAME_TAKEN where two that come to lie side by side share a name.
 */
function choose(rows: Rows, codeId: string | null): void {
  const chosen = codeId === null ? null : rows.get('code', codeId);
  if (chosen) place(rows, chosen, 'core', null);
  const others = rows.all('code', ['position', 'id']).filter(code => code.id !== chosen?.id);
  for (const code of others) {
    if (code.kind === 'core' || code.kind === 'main') place(rows, code, 'main', chosen?.id ?? null);
  }
}

export const coreCategoryHandlers: HandlersFor<
  'core.choose' | 'core.candidates' | 'core.codings' | 'core.links'
> = {
  'core.choose': ({ codeId }, { core }) => {
    const { rows } = core.session;
    const named = codeId === null ? rows.where('code', 'kind', 'core')[0] : rows.get('code', codeId);
    const step = { command: 'core.choose', subject: named?.name ?? '', place: { screen: 'selective' } };
    core.session.write(step, () => choose(rows, codeId));
    return null;
  },

  'core.candidates': (_, { core }) => candidates(core.session.rows).map(toRow),

  'core.codings': ({ codeId, ...page }, { core }) => {
    const { rows, places } = core.session;
    const tree = buildCodeTree(rows.all('code', ['position', 'id']));
    const codeIds = tree.ordered.map(code => code.id).filter(id => isPartOf(tree, id, codeId));
    return codingsOfCodes(rows, places, { codeIds, ...page });
  },

  'core.links': ({ codeId, side }, { core }) => {
    const found = candidates(core.session.rows).find(each => each.codeId === codeId)?.[side];
    return { linkIds: [...(found?.linkIds ?? [])], citations: found?.citations ?? 0 };
  },
};
