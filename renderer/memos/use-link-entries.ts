import { useMemo } from 'react';
import type { MemoLink } from '../../shared/memos/memo-links.ts';
import { findByName } from '../names/match-name.ts';
import { useRows } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { useUi } from '../state/ui.ts';
import { memoTitle } from './memo-list.ts';
import { quoteName } from './use-names.ts';

/** What may be linked to; `detail` tells it from others. */
export interface LinkEntry {
  key: string;
  link: MemoLink;
  name: string;
  color?: string | undefined;
  detail: string;
}

const MOST_CODES = 8;
const MOST_MEMOS = 5;
const MOST_QUOTES = 6;

/**
 * What a link being typed may lead to: codes and memos by name, the passage in hand, passages of the code whose name
 * fits best, and passages with these words. `query` null asks for nothing.
 */
export function useLinkEntries(query: string | null, besides: string): readonly LinkEntry[] {
  const codes = useRows('code');
  const memos = useRows('memo');
  const codingId = useUi(state => state.codingId);
  const found = useMemo(
    () => (query === null ? [] : findByName(codes, code => code.name, query).slice(0, MOST_CODES)),
    [codes, query],
  );
  const best = query !== null && query.trim() !== '' ? found[0] : undefined;
  const tables = { tables: ['coding', 'source'] } as const;
  const ofCode = useQuery(
    'codings.ofCode',
    best ? { codeId: best.id, below: false, limit: MOST_QUOTES } : null,
    tables,
  ).data;
  const inHand = useQuery('quotes.get', query !== null && codingId ? { ids: [codingId] } : null, tables).data;
  const words = query?.trim() ?? '';
  const withWords = useQuery(
    'search.quotes',
    isEnough(words) ? { text: words, limit: MOST_QUOTES } : null,
    tables,
  ).data;
  return useMemo(() => {
    if (query === null) return [];
    const quotes = [...(inHand ?? []), ...(ofCode?.rows ?? []), ...(withWords ?? [])];
    const titled = memos
      .filter(memo => memo.id !== besides)
      .map(memo => ({ id: memo.id, name: memoTitle(memo, () => '') }))
      .filter(memo => memo.name !== '');
    return [
      ...found.map(({ id, name, color }) => entry({ kind: 'code', id }, name, '', color)),
      ...[...new Map(quotes.map(quote => [quote.id, quote])).values()].map(quote =>
        entry({ kind: 'coding', id: quote.id }, quoteName(quote), quote.participantCode ?? quote.sourceTitle),
      ),
      ...findByName(titled, memo => memo.name, query)
        .slice(0, MOST_MEMOS)
        .map(memo => entry({ kind: 'memo', id: memo.id }, memo.name, '')),
    ];
  }, [query, found, memos, inHand, ofCode, withWords, besides]);
}

/** One letter stands in every text; one Chinese character says something. */
const isEnough = (words: string): boolean => words.length > 1 || /\p{Script=Han}/u.test(words);

function entry(link: MemoLink, name: string, detail: string, color?: string): LinkEntry {
  return { key: `${link.kind}:${link.id}`, link, name, detail, color };
}
