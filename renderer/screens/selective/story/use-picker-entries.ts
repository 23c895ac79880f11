import { useMemo } from 'react';
import { findByName } from '../../../names/match-name.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { codeEntries, type PickerEntry, quoteEntries, relationEntries } from './picker-entries.ts';
import type { OpenTrigger } from './trigger-plugin.ts';

const NONE: readonly never[] = [];
/** Of a name typed in a search of quotes, so many codes are taken along. */
const CODES_TAKEN = 12;

/** What the open picker offers; null while it is not known yet. */
export function usePickerEntries(trigger: OpenTrigger | null): readonly PickerEntry[] | null {
  const kind = trigger?.kind ?? null;
  const query = trigger?.query ?? '';
  const codes = useRows('code');
  const byId = useRowMap('code');
  const links = useRows('link');
  const quotes = useQuotes(kind === 'quote' ? query : null);
  const isLink = kind === 'link';
  const structures = useQuery('structures.list', isLink ? {} : null, {
    tables: ['structure', 'link', 'evidence', 'code', 'source', 'storyline'],
  }).data;
  const summaries = useQuery('links.summaries', isLink ? {} : null, {
    tables: ['link', 'evidence', 'source'],
  }).data;
  return useMemo(() => {
    if (kind === null) return NONE;
    if (kind === 'code') return codeEntries(codes, query);
    if (kind === 'quote') return quotes && quoteEntries(quotes);
    if (!structures || !summaries) return null;
    const citations = new Map(summaries.map(row => [row.linkId, row.citations]));
    return relationEntries({ typed: query, codes: byId, structures, links, citations });
  }, [kind, query, codes, byId, links, quotes, structures, summaries]);
}

function useQuotes(typed: string | null) {
  const codes = useRows('code');
  const asked = useMemo(() => {
    if (typed === null) return null;
    const words = typed.split(/[\s，。、；：,;:]+/u).filter(word => word !== '');
    const named = words.length === 0 ? [] : findByName(codes, code => code.name, typed);
    return { words: words.slice(0, 20), codeIds: named.slice(0, CODES_TAKEN).map(code => code.id) };
  }, [typed, codes]);
  return useQuery('quotes.search', asked, { tables: ['evidence', 'coding', 'code', 'source'] }).data ?? null;
}
