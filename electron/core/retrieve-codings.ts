import type { QuoteRow } from '../../shared/api/methods/coding-methods.ts';
import type { ProjectSession } from './project-session.ts';
import { codingsAt, countCodings, firstCodings, rowIdsOf, type WantedCodings } from './storage/quote-rows.ts';

/** What the order of passages hangs on. */
const ORDERED_BY = ['coding', 'source', 'speaker', 'sourceText'] as const;

/** A page of the codings of some codes, in the order of the sources and of the text, with how many there are. */
export function retrieveCodings(
  { rows, places, order, derived }: ProjectSession,
  wanted: WantedCodings,
  page: { offset: number; limit: number },
): { total: number; rows: QuoteRow[] } {
  if (page.offset === 0)
    return { total: countCodings(rows, wanted), rows: firstCodings(rows, places, wanted, page.limit) };
  const stamp = derived.get('order of codings', ORDERED_BY, () => ({}));
  const all = order.of(JSON.stringify(wanted), stamp, () => rowIdsOf(rows, wanted));
  const rowIds = all.slice(page.offset, page.offset + page.limit);
  return { total: all.length, rows: codingsAt(rows, places, rowIds) };
}
