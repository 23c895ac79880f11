import type { Link, Polarity } from '../api/entities/links.ts';
import type { Source } from '../api/entities/sources.ts';
import { type EvidenceIndex, type EvidenceRow, indexEvidence } from './evidence-index.ts';
import { type Contest, contestOf, type SignVotes, signOf, statedSign } from './polarity.ts';

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

/** What the links and sources of an index say; both are asked once for each link and each source. */
export interface EvidenceContext {
  readonly index: EvidenceIndex;
  /** By number of the link: what a supporting passage states, and what a contradicting one does, as bits. */
  readonly supportBits: Uint8Array;
  readonly contradictBits: Uint8Array;
  /** By number of the source. */
  readonly siteIds: readonly (string | null)[];
}

/** What is said of one passage: its signs, and whether it supports and contradicts. */
const RAISES = 1;
const RESTRAINS = 2;
const MIXED = 4;
const SUPPORTS = 8;
const CONTRADICTS = 16;
const SIGNS = RAISES | RESTRAINS | MIXED;

const BITS: Readonly<Record<Polarity, number>> = { '+': RAISES, '-': RESTRAINS, '±': MIXED, '?': 0 };

/**
 * Makes an index ready for counting.
 * @param polarityOf polarity of the link a row belongs to
 * @param siteOf site of a source, null when it has none
 */
export function evidenceContext(
  index: EvidenceIndex,
  polarityOf: (linkId: string) => Link['polarity'],
  siteOf: (sourceId: string) => string | null,
): EvidenceContext {
  const links = index.linkIds.map(id => ({ polarity: polarityOf(id) }));
  const bits = (stance: EvidenceRow['stance']) => links.map(link => BITS[statedSign(link, { stance })]);
  return {
    index,
    supportBits: Uint8Array.from(bits('supports'), sign => sign | SUPPORTS),
    contradictBits: Uint8Array.from(bits('contradicts'), sign => sign | CONTRADICTS),
    siteIds: index.sourceIds.map(siteOf),
  };
}

/**
 * Bundles the evidence of one link, or of all links behind one arrow. The same passage counts once however many links or
 * coders use it; when it states different signs it is one mixed passage.
 * @param rows row numbers of the index, each once
 */
export function bundleRows(context: EvidenceContext, rows: readonly number[]): EvidenceBundle {
  const { index, supportBits, contradictBits } = context;
  const said = new Map<number, number>();
  const sourceOf = new Map<number, number>();
  for (const row of rows) {
    const passage = index.passage[row] ?? 0;
    const link = index.link[row] ?? 0;
    const bits = (index.contradicts[row] === 1 ? contradictBits[link] : supportBits[link]) ?? 0;
    said.set(passage, (said.get(passage) ?? 0) | bits);
    sourceOf.set(passage, index.source[row] ?? 0);
  }
  const shares = new Map<string | null, Tally>();
  const whole = new Tally();
  for (const [passage, bits] of said) {
    const source = sourceOf.get(passage) ?? 0;
    const siteId = context.siteIds[source] ?? null;
    const share = shares.get(siteId) ?? new Tally();
    shares.set(siteId, share);
    share.add(source, bits);
    whole.add(source, bits);
  }
  const bySite = [...shares].sort(([a], [b]) => bySiteId(a, b)).map(([siteId, tally]) => tally.share(siteId));
  const ofSites = bySite.filter(share => share.siteId !== null);
  const votes = whole.votes();
  return {
    evidenceIds: ascending(rows).map(row => index.rows[row]?.id ?? ''),
    citations: said.size,
    supports: whole.supports,
    contradicts: whole.contradicts,
    sourceIds: ascending([...whole.sources]).map(source => index.sourceIds[source] ?? ''),
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

/** Bundles evidence of any links that stands alone. See `bundleRows`; parameters as of `evidenceContext`. */
export function bundleEvidence(
  rows: readonly EvidenceRow[],
  polarityOf: (linkId: string) => Link['polarity'],
  siteOf: (sourceId: string) => string | null,
): EvidenceBundle {
  const index = indexEvidence(rows);
  return bundleRows(evidenceContext(index, polarityOf, siteOf), [...rows.keys()]);
}

/** Passages counted by what they say. */
class Tally {
  readonly sources = new Set<number>();
  supports = 0;
  contradicts = 0;
  private citations = 0;
  /** How many passages hold each set of signs. */
  private readonly signs = new Uint32Array(SIGNS + 1);

  add(source: number, bits: number): void {
    this.sources.add(source);
    this.citations += 1;
    if (bits & SUPPORTS) this.supports += 1;
    if (bits & CONTRADICTS) this.contradicts += 1;
    this.signs[bits & SIGNS] = (this.signs[bits & SIGNS] ?? 0) + 1;
  }

  /** Equal signs stay, `?` yields to any other, different signs make a passage mixed. */
  votes(): SignVotes {
    const [unknown = 0, raises = 0, restrains = 0] = this.signs;
    return { raises, restrains, mixed: this.citations - unknown - raises - restrains, unknown };
  }

  share(siteId: string | null): SiteShare {
    const votes = this.votes();
    return {
      siteId,
      citations: this.citations,
      sources: this.sources.size,
      polarity: signOf(votes),
      votes,
    };
  }
}

const bySiteId = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function ascending(numbers: readonly number[]): number[] {
  return [...Int32Array.from(numbers).sort()];
}
