import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { type EvidenceRow, evidenceParts } from '../../../components/evidence-parts.ts';
import type { ListedQuote } from '../../../components/quotes-by-site.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import type { Evidence } from '../selective-store.ts';

/** The most codings that are read at once. */
const MOST_CODINGS = 1000;

type Summary = Pick<
  Result<'links.summaries'>[number],
  'citations' | 'sources' | 'sites' | 'polarity' | 'contested' | 'contradicts' | 'evidenceIds'
>;

/** What stands behind something, ready to be shown. */
export interface ShownEvidence {
  title: string;
  /** False where what it is about was removed. */
  exists: boolean;
  /** Numbers of a relation or a proposition; null for what has quotes only. */
  summary: Summary | null;
  quotes: readonly ListedQuote[];
  /** Distinct quotes, also those that are not read. */
  total: number;
  isLoading: boolean;
}

const LINK_TABLES = ['link', 'evidence', 'source', 'code'] as const;

/** The quotes behind a mention, a structure, a proposition or a number; of codings `most` are read. */
export function useEvidence(evidence: Evidence, most = MOST_CODINGS): ShownEvidence {
  const named = useNames(evidence);
  const summary = useSummary(evidence);
  const stated = useStated(evidence, summary);
  const coded = useCoded(evidence, most);
  const quotes = [...(stated ?? []), ...(coded?.quotes ?? [])];
  const isLoading = stated === undefined || coded === undefined;
  const total = summary?.citations ?? coded?.total ?? quotes.length;
  return { ...named, summary, quotes, total, isLoading };
}

function useNames(evidence: Evidence): { title: string; exists: boolean } {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const links = useRowMap('link');
  const propositions = useRows('proposition');
  const ends = (from: string | undefined, to: string | undefined) => {
    const names = [codes.get(from ?? '')?.name, codes.get(to ?? '')?.name];
    return { title: names.map(name => name ?? '…').join(' → '), exists: !names.includes(undefined) };
  };
  switch (evidence.kind) {
    case 'relation':
      return ends(evidence.fromId, evidence.toId);
    case 'link': {
      const link = links.get(evidence.linkId);
      return link ? ends(link.fromId, link.toId) : { title: t('selective.story.gone.link'), exists: false };
    }
    case 'proposition': {
      const at = propositions.findIndex(row => row.id === evidence.propositionId);
      return { title: `P${at + 1}`, exists: at >= 0 };
    }
    case 'cited':
      return { title: t('selective.cited'), exists: true };
    case 'quote':
      return { title: t('selective.quote'), exists: true };
    case 'candidateLinks': {
      const name = codes.get(evidence.codeId)?.name ?? '…';
      return { title: t(`selective.core.sideOf.${evidence.side}`, { name }), exists: true };
    }
    default: {
      const name = codes.get(evidence.codeId)?.name;
      return { title: name ?? t('selective.story.gone.code'), exists: name !== undefined };
    }
  }
}

function useSummary(evidence: Evidence): Summary | null {
  const { kind } = evidence;
  const relation = kind === 'relation' ? { fromId: evidence.fromId, toId: evidence.toId } : null;
  const relations = useQuery('relations.summaries', relation && { relations: [relation] }, {
    tables: LINK_TABLES,
  }).data;
  const links = useQuery('links.summaries', kind === 'link' ? {} : null, {
    tables: ['link', 'evidence', 'source'],
  }).data;
  const propositions = useQuery('propositions.evidence', kind === 'proposition' ? {} : null, {
    tables: ['proposition', 'propositionLink', 'link', 'evidence', 'source'],
  }).data;
  if (kind === 'relation') return relations?.[0] ?? null;
  if (kind === 'link') return links?.find(row => row.linkId === evidence.linkId) ?? null;
  if (kind !== 'proposition') return null;
  return propositions?.find(row => row.propositionId === evidence.propositionId) ?? null;
}

/** Quotes that are evidence of links; undefined until they are read, null where none are asked for. */
function useStated(evidence: Evidence, summary: Summary | null): ListedQuote[] | null | undefined {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const { kind } = evidence;
  const side = kind === 'candidateLinks' ? { codeId: evidence.codeId, side: evidence.side } : null;
  const cited = useQuery('storyline.cited', kind === 'cited' ? {} : null, {
    tables: [...LINK_TABLES, 'storyline'],
  }).data;
  const links = useQuery('core.links', side, { tables: LINK_TABLES }).data;
  const ids = summary?.evidenceIds ?? cited?.evidenceIds;
  const asked = ids ? { ids } : links ? { linkIds: links.linkIds } : null;
  const { data } = useQuery('evidence.list', asked, { tables: LINK_TABLES });
  const expects = kind !== 'code' && kind !== 'quote';
  if (!expects) return null;
  const name = (row: EvidenceRow) =>
    `${codes.get(row.fromId)?.name ?? ''} → ${codes.get(row.toId)?.name ?? ''}`;
  const isOneLink = kind === 'link';
  const note = (row: EvidenceRow) => {
    const against = row.stance === 'contradicts' ? t('selective.against') : '';
    return [isOneLink ? '' : name(row), against].filter(Boolean).join(' · ');
  };
  return data && byPassage(data, note);
}

/** A passage that states several links is one quote, as it is one citation. */
function byPassage(rows: readonly EvidenceRow[], note: (row: EvidenceRow) => string): ListedQuote[] {
  const groups = Map.groupBy(rows, row => `${row.sourceId}:${row.start}:${row.end}`);
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const notes = [...new Set(group.map(note))].join('; ');
    return [{ id: first.id, quote: first, parts: evidenceParts(first), note: notes }];
  });
}

/** Quotes that are codings, or one quote by its id; undefined until they are read, null where none are asked for. */
function useCoded(
  evidence: Evidence,
  most: number,
): { quotes: ListedQuote[]; total: number } | null | undefined {
  const codes = useRowMap('code');
  const { kind } = evidence;
  const asked = kind === 'code' ? { codeId: evidence.codeId, limit: most } : null;
  const found = useQuery('core.codings', asked, { tables: ['coding', 'code', 'source'] }).data;
  const cited = useQuery('storyline.cited', kind === 'cited' ? {} : null, {
    tables: [...LINK_TABLES, 'storyline'],
  }).data;
  const ids = kind === 'quote' ? [evidence.quoteId] : cited?.codingIds;
  const byId = useQuery('quotes.get', ids ? { ids } : null, {
    tables: ['evidence', 'coding', 'source', 'participant', 'sourceParticipant'],
  }).data;
  const names = (codeIds: readonly (string | null)[]) =>
    codeIds
      .map(id => codes.get(id ?? '')?.name)
      .filter(Boolean)
      .join(' → ');
  if (kind === 'quote' || kind === 'cited') {
    const quotes = byId?.map(row => ({ id: row.id, quote: row, note: names(row.codeIds) }));
    return quotes && { quotes, total: kind === 'cited' ? (cited?.citations ?? 0) : quotes.length };
  }
  if (kind !== 'code') return null;
  if (!found) return undefined;
  const quotes = found.rows.map(row => ({ id: row.id, quote: row, note: names([row.codeId]) }));
  return { quotes, total: found.total };
}
