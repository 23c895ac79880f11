import type { StoryParagraph } from '../api/entities/storyline.ts';
import { indexEvidence } from './evidence-index.ts';
import { type RelationInput, summarizeRelations } from './relation-evidence.ts';
import { mentionsOf, type RelationEnds } from './story-text.ts';

/**
 * Relations that a storyline claims and no passage states, each pair of ends once: links it cites that have no quote,
 * and relations behind which there is none. What it cites that was removed is no claim any more.
 */
export function claimsWithoutEvidence(
  paragraphs: readonly StoryParagraph[],
  input: RelationInput,
): readonly RelationEnds[] {
  const { linkIds, relations } = mentionsOf(paragraphs);
  const links = new Map(input.links.map(link => [link.id, link]));
  const codes = new Set(input.codes.map(code => code.id));
  const stated = new Set(indexEvidence(input.evidence).linkIds);
  const cited = linkIds.flatMap(id => links.get(id) ?? []).filter(link => !stated.has(link.id));
  const open = relations.filter(({ fromId, toId }) => codes.has(fromId) && codes.has(toId));
  const empty = summarizeRelations(input, open).filter(summary => summary.citations === 0);
  const claims = new Map<string, RelationEnds>();
  for (const { fromId, toId } of [...cited, ...empty]) claims.set(`${fromId}>${toId}`, { fromId, toId });
  return [...claims.values()];
}

/** The passages a storyline rests on: evidence of what it cites. A quote that is a coding is not among them. */
export function citedEvidence(
  paragraphs: readonly StoryParagraph[],
  input: RelationInput,
): readonly string[] {
  const { linkIds, relations, quoteIds } = mentionsOf(paragraphs);
  const links = new Set(linkIds);
  const quotes = new Set(quoteIds);
  const { rows } = indexEvidence(input.evidence);
  const ids = rows.filter(row => links.has(row.linkId) || quotes.has(row.id)).map(row => row.id);
  return [...new Set([...ids, ...summarizeRelations(input, relations).flatMap(each => each.evidenceIds)])];
}
