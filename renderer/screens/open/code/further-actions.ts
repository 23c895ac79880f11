import i18next from 'i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { hindrance } from '../../../../shared/theory/further-categories.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { rowMap } from '../../../state/mirror.ts';
import { attempt } from '../../../state/toasts.ts';

/** Also shows a code under a category. */
export async function alsoShowUnder(codeId: string, categoryId: string): Promise<void> {
  await attempt(() => api.call('memberships.add', { codeId, categoryId }));
}

/** No longer shows a code under a further category, and says so. */
export async function takeOutOf(codeId: string, categoryId: string): Promise<void> {
  const done = await attempt(() => api.call('memberships.remove', { codeId, categoryId }));
  if (done === undefined) return;
  const codes = rowMap('code');
  const [name, category] = [codeId, categoryId].map(id => codes.get(id)?.name);
  tellStep(i18next.t('open.further.removed', { name, category }));
}

/** The categories under which a code can also be shown. */
export function possibleCategories(
  codes: readonly Row<'code'>[],
  ties: readonly Row<'codeMembership'>[],
  codeId: string,
): ReadonlySet<string> {
  const byId = new Map(codes.map(code => [code.id, code]));
  const known = new Set(ties.filter(tie => tie.codeId === codeId).map(tie => tie.categoryId));
  const can = ({ id }: Row<'code'>) => !known.has(id) && hindrance(byId, ties, codeId, id) === null;
  return new Set(codes.filter(can).map(code => code.id));
}
