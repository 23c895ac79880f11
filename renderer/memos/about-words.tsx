import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { useQuery } from '../state/query.ts';
import { quoteName, useNames } from './use-names.ts';

/** What a memo is about, in a line. Only what is in sight is asked for. */
export function AboutWords({ about }: { about: readonly Row<'memoRef'>[] }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const ids = about.flatMap(ref => (ref.targetKind === 'coding' ? [ref.targetId] : []));
  const quotes = useQuery('quotes.get', ids.length > 0 ? { ids } : null, {
    tables: ['coding', 'source'],
  }).data;
  const words = about.map(({ targetKind, targetId }) => {
    const quote = quotes?.find(each => each.id === targetId);
    return quote ? quoteName(quote) : nameOf(targetKind, targetId);
  });
  const known = words.filter(word => word !== '');
  return known.length === 0 ? t('memos.objects.none') : known.join(' · ');
}
