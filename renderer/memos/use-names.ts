import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoRef } from '../../shared/api/entities/memos.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { linksIn, type MemoLink } from '../../shared/memos/memo-links.ts';
import { useRowMap } from '../state/mirror.ts';
import { useQuery } from '../state/query.ts';
import { memoTitle } from './memo-list.ts';

export type LinkedQuote = Result<'quotes.get'>[number];

type NameOf = (kind: MemoRef['targetKind'], id: string) => string;

/** Letters of a quote by which a link is told. */
const QUOTE_LETTERS = 24;

/** The names of what memos are about and link to, as far as the mirror has them; '' for the rest. */
export function useNames(): NameOf {
  const codes = useRowMap('code');
  const sources = useRowMap('source');
  const sites = useRowMap('site');
  const participants = useRowMap('participant');
  const links = useRowMap('link');
  const memos = useRowMap('memo');
  return useMemo(() => {
    const nameOf: NameOf = (kind, id) => {
      if (kind === 'code') return codes.get(id)?.name ?? '';
      if (kind === 'source') return sources.get(id)?.title ?? '';
      if (kind === 'site') return sites.get(id)?.name ?? '';
      if (kind === 'participant') return participants.get(id)?.code ?? '';
      const link = kind === 'link' ? links.get(id) : undefined;
      if (link) return `${nameOf('code', link.fromId)} → ${nameOf('code', link.toId)}`;
      const memo = kind === 'memo' ? memos.get(id) : undefined;
      // Links of the other memo are not followed: two memos may link to each other.
      return memo ? memoTitle(memo, () => '') : '';
    };
    return nameOf;
  }, [codes, sources, sites, participants, links, memos]);
}

/** The quotes that a stored text links to, by id; null until they are known. */
export function useLinkedQuotes(body: string): ReadonlyMap<string, LinkedQuote> | null {
  const ids = linksIn(body).flatMap(({ kind, id }) => (kind === 'coding' ? [id] : []));
  const asked = useQuery('quotes.get', ids.length > 0 ? { ids } : null, { tables: ['coding', 'source'] });
  const { data } = asked;
  return useMemo(() => {
    if (data === undefined) return null;
    return new Map(data.map(quote => [quote.id, quote]));
  }, [data]);
}

export function quoteName({ quote }: Pick<LinkedQuote, 'quote'>): string {
  const letters = [...quote.replace(/\s+/g, ' ').trim()];
  return `“${letters.slice(0, QUOTE_LETTERS).join('')}${letters.length > QUOTE_LETTERS ? '…' : ''}”`;
}

/** The names of the links in a stored text; null for a quote that is not known yet, and a word for what was removed. */
export function useLinkName(body: string): (link: MemoLink) => string | null {
  const { t } = useTranslation();
  const nameOf = useNames();
  const quotes = useLinkedQuotes(body);
  return useCallback(
    ({ kind, id }: MemoLink) => {
      if (kind !== 'coding') return nameOf(kind, id) || t('memos.gone');
      if (quotes === null) return null;
      const quote = quotes.get(id);
      return quote ? quoteName(quote) : t('memos.gone');
    },
    [nameOf, quotes, t],
  );
}
