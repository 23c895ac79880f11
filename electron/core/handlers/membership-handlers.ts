import { RootedError } from '../../../shared/api/errors.ts';
import type { membershipMethods } from '../../../shared/api/methods/membership-methods.ts';
import { hindrance, outdatedTies } from '../../../shared/theory/further-categories.ts';
import { usageOf } from '../code-usage.ts';
import { lastUses } from '../storage/life-queries.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

const tieOf = (rows: Rows, codeId: string, categoryId: string) =>
  rows.where('codeMembership', 'codeId', codeId).find(tie => tie.categoryId === categoryId);

/** Takes codes out of further categories that no longer may hold them: what was moved into one is in it already. */
export function dropOutdatedTies(rows: Rows): void {
  const ties = rows.all('codeMembership');
  if (ties.length === 0) return;
  for (const { id } of outdatedTies(rows.all('code'), ties)) rows.remove('codeMembership', id);
}

export const membershipHandlers: HandlersFor<keyof typeof membershipMethods> = {
  'codes.usage': ({ codeId }, { core, signal }) => usageOf(core.session, codeId, signal),

  'codes.lastUsed': (_, { core }) => Object.fromEntries(lastUses(core.session.rows.db)),

  'memberships.add': ({ codeId, categoryId }, { core }) => {
    const { rows } = core.session;
    const [code, category] = [rows.get('code', codeId), rows.get('code', categoryId)];
    const codes = new Map(rows.all('code').map(each => [each.id, each]));
    const found = hindrance(codes, rows.all('codeMembership'), codeId, categoryId);
    const names = { name: code.name, category: category.name };
    if (found === 'level') throw new RootedError('CODE_LEVEL', 'the level does not allow it', names);
    if (found === 'itself' || found === 'below')
      throw new RootedError('CODE_CYCLE', 'a code cannot lie below itself', names);
    const step = { command: 'memberships.add', subject: `${code.name} · ${category.name}` };
    core.session.write({ ...step, place: { screen: 'open', codeId } }, () => {
      // Where it is shown there already, there is nothing to do.
      if (found === null && !tieOf(rows, codeId, categoryId))
        rows.insert('codeMembership', { codeId, categoryId });
    });
    return null;
  },

  'memberships.remove': ({ codeId, categoryId }, { core }) => {
    const { rows } = core.session;
    const subject = [codeId, categoryId].map(id => rows.get('code', id).name).join(' · ');
    const step = { command: 'memberships.remove', subject, place: { screen: 'open', codeId } };
    core.session.write(step, () => {
      const tie = tieOf(rows, codeId, categoryId);
      if (tie) rows.remove('codeMembership', tie.id);
    });
    return null;
  },
};
