import type { Result } from '../../../shared/api/method-table.ts';
import { summarizeLinks } from '../../../shared/theory/link-summary.ts';
import { summarizeRelations } from '../../../shared/theory/relation-evidence.ts';
import { citedEvidence, claimsWithoutEvidence } from '../../../shared/theory/story-claims.ts';
import { mentionsOf } from '../../../shared/theory/story-text.ts';
import { relationRows, storyParagraphs } from '../analysis-input.ts';
import type { ProjectSession } from '../project-session.ts';
import { quotesByIds, searchQuotes } from '../storage/quote-search.ts';
import { summaryOf } from './evidence-summary.ts';
import type { HandlersFor } from './handler-types.ts';

/** What a storyline rests on: the evidence of what it cites, the codings it quotes, and the passages they stand on. */
function cited(session: ProjectSession): Result<'storyline.cited'> {
  const theory = relationRows(session);
  const paragraphs = storyParagraphs(session);
  const evidenceIds = [...citedEvidence(paragraphs, theory)];
  const quoted = mentionsOf(paragraphs)
    .quoteIds.flatMap(id => session.rows.find('coding', id) ?? [])
    .filter(row => row.state === 'ok');
  const passages = [...evidenceIds.map(id => session.rows.get('evidence', id)), ...quoted];
  return {
    evidenceIds,
    codingIds: quoted.map(row => row.id),
    citations: new Set(passages.map(row => `${row.sourceId}:${row.start}:${row.end}`)).size,
    claims: [...claimsWithoutEvidence(paragraphs, theory)],
  };
}

export const storylineHandlers: HandlersFor<
  | 'storyline.write'
  | 'storyline.cited'
  | 'links.summaries'
  | 'relations.summaries'
  | 'quotes.get'
  | 'quotes.search'
> = {
  'storyline.write': ({ title, paragraphs, burst }, { core }) => {
    const step = {
      command: 'storyline.write',
      subject: title,
      place: { screen: 'selective' },
      joinKey: `storyline ${burst}`,
    };
    const id = core.session.write(step, rows => {
      const known = rows.all('storyline')[0];
      const row = { title, paragraphs, updatedAt: Date.now() };
      if (!known) return rows.insert('storyline', row).id;
      rows.update('storyline', known.id, row);
      return known.id;
    });
    return { id };
  },

  'storyline.cited': (_, { core }) => cited(core.session),

  'links.summaries': (_, { core }) => {
    const summaries = [...summarizeLinks(relationRows(core.session)).values()];
    return summaries.map(summary => ({ ...summaryOf(summary), linkId: summary.linkId }));
  },

  'relations.summaries': ({ relations }, { core }) =>
    summarizeRelations(relationRows(core.session), relations).map(summary => ({
      ...summaryOf(summary),
      fromId: summary.fromId,
      toId: summary.toId,
      linkIds: [...summary.linkIds],
    })),

  'quotes.get': ({ ids }, { core }) => quotesByIds(core.session.rows, core.session.places, ids),

  'quotes.search': (query, { core }) => searchQuotes(core.session.rows, core.session.places, query),
};
