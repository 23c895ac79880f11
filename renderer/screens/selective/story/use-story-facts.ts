import { useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryMentions } from '../../../../shared/theory/story-text.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import type { MentionAttrs } from './story-doc.ts';
import { type CitationFacts, type MentionFacts, storyFacts } from './story-facts.ts';

const GONE = { kind: 'gone' } as const;

type Of = (mention: MentionAttrs) => MentionFacts | null;

/** Keeps what the storyline's mentions show up to date: names from the mirror, numbers and quotes from the core. */
export function useStoryFacts(mentions: StoryMentions): void {
  const { t } = useTranslation();
  const code = useCodeFacts();
  const citation = useCitationFacts(mentions);
  const quote = useQuoteFacts(mentions);
  const words = useMemo(
    () => ({
      quotes: (count: number) => t('common.counts.quotes', { count }),
      paragraph: (number: number) => t('common.paragraph', { number }),
      contested: t('selective.contested'),
      gone: (kind: MentionAttrs['kind']) => t(`selective.story.gone.${kind}`),
    }),
    [t],
  );
  useLayoutEffect(() => {
    const of: Of = mention => {
      if (mention.kind === 'code') return code(mention);
      return mention.kind === 'quote' ? quote(mention) : citation(mention);
    };
    storyFacts.setState({ of, words });
  }, [code, citation, quote, words]);
}

function useCodeFacts(): Of {
  const codes = useRowMap('code');
  return useMemo(
    () =>
      ({ id }) => {
        const code = codes.get(id);
        return code ? { kind: 'code', name: code.name, color: code.color } : GONE;
      },
    [codes],
  );
}

function useQuoteFacts({ quoteIds }: StoryMentions): Of {
  const sites = useRowMap('site');
  const asked = quoteIds.length > 0 ? { ids: [...quoteIds] } : null;
  const { data, loading } = useQuery('quotes.get', asked, {
    tables: ['evidence', 'coding', 'source', 'participant', 'sourceParticipant'],
  });
  return useMemo(() => {
    const byId = new Map((data ?? []).map(quote => [quote.id, quote]));
    return ({ id }) => {
      const quote = byId.get(id);
      if (quote) return { kind: 'quote', quote, site: sites.get(quote.siteId ?? '')?.name ?? '' };
      return loading || data === undefined ? null : GONE;
    };
  }, [data, loading, sites]);
}

/** Numbers, from 1, of the propositions tied to each link. */
function usePropositionNumbers(): ReadonlyMap<string, readonly number[]> {
  const propositions = useRows('proposition');
  const ties = useRowMap('propositionLink');
  return useMemo(() => {
    const number = new Map(propositions.map((row, index) => [row.id, index + 1]));
    const byLink = Map.groupBy(ties.values(), tie => tie.linkId);
    return new Map(
      [...byLink].map(([id, rows]) => [
        id,
        rows.flatMap(row => number.get(row.propositionId) ?? []).sort((a, b) => a - b),
      ]),
    );
  }, [propositions, ties]);
}

function useCitationFacts({ relations }: StoryMentions): Of {
  const codes = useRowMap('code');
  const links = useRowMap('link');
  const numbers = usePropositionNumbers();
  const asked = relations.length > 0 ? { relations: [...relations] } : null;
  const { data: summaries } = useQuery('links.summaries', {}, { tables: ['link', 'evidence', 'source'] });
  const { data: found } = useQuery('relations.summaries', asked, {
    tables: ['link', 'evidence', 'source', 'code'],
  });
  return useMemo(() => {
    const byLink = new Map((summaries ?? []).map(summary => [summary.linkId, summary]));
    const byEnds = new Map((found ?? []).map(summary => [`${summary.fromId}>${summary.toId}`, summary]));
    const facts = (
      ends: { fromId: string; toId: string },
      summary: { citations: number; contested: boolean } | undefined,
      linkIds: readonly string[],
    ): MentionFacts => {
      const from = codes.get(ends.fromId)?.name;
      const to = codes.get(ends.toId)?.name;
      if (from === undefined || to === undefined) return GONE;
      const propositions = [...new Set(linkIds.flatMap(id => numbers.get(id) ?? []))].sort((a, b) => a - b);
      const counted = { citations: summary?.citations ?? null, contested: summary?.contested ?? false };
      const named: CitationFacts = {
        fromId: ends.fromId,
        toId: ends.toId,
        from,
        to,
        ...counted,
        propositions,
      };
      return { kind: 'citation', ...named };
    };
    return ({ kind, id, toId }) => {
      if (kind === 'relation') {
        const summary = byEnds.get(`${id}>${toId}`);
        return facts({ fromId: id, toId: toId ?? '' }, summary, summary?.linkIds ?? []);
      }
      const link = links.get(id);
      return link ? facts(link, byLink.get(id), [id]) : GONE;
    };
  }, [codes, links, numbers, summaries, found]);
}
