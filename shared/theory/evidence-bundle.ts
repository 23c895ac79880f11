import type { Evidence, Link, Polarity } from '../api/entities/links.ts';
import type { Source } from '../api/entities/sources.ts';
import {
  type Contest,
  contestOf,
  countVotes,
  mergeSigns,
  type SignVotes,
  signOf,
  statedSign,
} from './polarity.ts';

/** The part of an evidence row that counting needs. */
export type EvidenceRow = Pick<
  Evidence,
  'id' | 'linkId' | 'sourceId' | 'start' | 'end' | 'stance' | 'coderId'
>;

/** The part of a source row that counting needs. */
export type SourceSite = Pick<Source, 'id' | 'siteId'>;

/** What one site (or, with `null`, the sources without a site) says about a relation. */
export interface SiteShare {
  readonly siteId: string | null;
  readonly citations: number;
  readonly sources: number;
  readonly polarity: Polarity;
  readonly votes: SignVotes;
}

/** Numbers derived from a set of evidence. A citation is a distinct passage: source, start and end. */
export interface EvidenceBundle {
  readonly evidenceIds: readonly string[];
  readonly citations: number;
  readonly supports: number;
  readonly contradicts: number;
  readonly sourceIds: readonly string[];
  /** Sites in the order of their ids (the order they were made in); sources without a site last, as `null`. */
  readonly bySite: readonly SiteShare[];
  readonly sites: number;
  readonly votes: SignVotes;
  readonly polarity: Polarity;
  readonly contest: Contest;
}

interface Passage {
  readonly sourceId: string;
  readonly signs: Polarity[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const passageKey = (row: EvidenceRow): string => `${row.sourceId}:${row.start}:${row.end}`;

/**
 * Bundles the evidence of one link, or of all links behind one arrow. The same passage counts once however many links or
 * coders use it; when it states different signs it is one mixed passage.
 * @param polarityOf polarity of the link a row belongs to
 * @param siteOf site of a source, null when it has none
 */
export function bundleEvidence(
  rows: readonly EvidenceRow[],
  polarityOf: (linkId: string) => Link['polarity'],
  siteOf: (sourceId: string) => string | null,
): EvidenceBundle {
  const passages = new Map<string, Passage>();
  for (const row of rows) {
    const sign = statedSign({ polarity: polarityOf(row.linkId) }, row);
    const passage = passages.get(passageKey(row));
    if (passage) passage.signs.push(sign);
    else passages.set(passageKey(row), { sourceId: row.sourceId, signs: [sign] });
  }
  const all = [...passages.values()];
  const bySite = shareBySite(all, siteOf);
  const votes = votesOf(all);
  const ofSites = bySite.filter(share => share.siteId !== null);
  return {
    evidenceIds: rows.map(row => row.id).sort(byText),
    citations: all.length,
    supports: distinctPassages(rows, 'supports'),
    contradicts: distinctPassages(rows, 'contradicts'),
    sourceIds: [...new Set(all.map(each => each.sourceId))].sort(byText),
    bySite,
    sites: ofSites.length,
    votes,
    polarity: signOf(votes),
    contest: contestOf(
      votes,
      ofSites.map(share => share.polarity),
    ),
  };
}

function votesOf(passages: readonly Passage[]): SignVotes {
  return countVotes(passages.map(each => mergeSigns(each.signs)));
}

function distinctPassages(rows: readonly EvidenceRow[], stance: EvidenceRow['stance']): number {
  return new Set(rows.filter(row => row.stance === stance).map(passageKey)).size;
}

function shareBySite(
  passages: readonly Passage[],
  siteOf: (sourceId: string) => string | null,
): readonly SiteShare[] {
  const groups = Map.groupBy(passages, passage => siteOf(passage.sourceId));
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byText(a, b)))
    .map(([siteId, members]) => {
      const votes = votesOf(members);
      return {
        siteId,
        citations: members.length,
        sources: new Set(members.map(each => each.sourceId)).size,
        polarity: signOf(votes),
        votes,
      };
    });
}
