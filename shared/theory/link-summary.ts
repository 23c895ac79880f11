import type { Link, Polarity } from '../api/entities/links.ts';
import type { SourceParticipant } from '../api/entities/sources.ts';
import { bundleRows, type EvidenceBundle, evidenceContext, type SourceSite } from './evidence-bundle.ts';
import { type GivenEvidence, indexEvidence } from './evidence-index.ts';

/** What is known of a link through its evidence; nothing here is stored or typed in. */
export interface LinkSummary extends EvidenceBundle {
  readonly linkId: string;
  /** The polarity the researcher gave the link; `polarity` is what its quotes state, or this one without any quote. */
  readonly stated: Polarity;
  /** Participants who speak in the sources of the evidence; null when it was not asked for. */
  readonly participants: number | null;
  readonly coderIds: readonly string[];
  readonly contested: boolean;
}

/** Rows that link summaries are derived from. */
export interface LinkSummaryInput {
  readonly links: readonly Pick<Link, 'id' | 'polarity'>[];
  readonly evidence: GivenEvidence;
  readonly sources: readonly SourceSite[];
  readonly sourceParticipants?: readonly Pick<SourceParticipant, 'sourceId' | 'participantId'>[] | undefined;
}

/** Derives the counts, signs and contest of every link, by link id, in the order of `links`. */
export function summarizeLinks(input: LinkSummaryInput): ReadonlyMap<string, LinkSummary> {
  const siteBySource = new Map(input.sources.map(source => [source.id, source.siteId]));
  const polarities = new Map(input.links.map(link => [link.id, link.polarity]));
  const index = indexEvidence(input.evidence);
  const context = evidenceContext(
    index,
    id => polarities.get(id) ?? '?',
    id => siteBySource.get(id) ?? null,
  );
  const speakers = input.sourceParticipants && Map.groupBy(input.sourceParticipants, row => row.sourceId);
  const summaries = new Map<string, LinkSummary>();
  for (const link of input.links) {
    const rows = index.byLink.get(link.id) ?? [];
    const bundle = bundleRows(context, Int32Array.from(rows));
    const heard = speakers && bundle.sourceIds.flatMap(id => speakers.get(id) ?? []);
    summaries.set(link.id, {
      ...bundle,
      linkId: link.id,
      stated: link.polarity,
      polarity: rows.length === 0 ? link.polarity : bundle.polarity,
      participants: heard ? new Set(heard.map(row => row.participantId)).size : null,
      coderIds: [...new Set(rows.map(row => index.rows[row]?.coderId ?? ''))].sort(),
      contested: bundle.contest !== 'none',
    });
  }
  return summaries;
}
