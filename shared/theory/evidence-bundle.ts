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
export interface EvidenceCount {
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

/** The same with the evidence that was counted. */
export interface EvidenceBundle extends EvidenceCount {
  readonly evidenceIds: readonly string[];
}

/** What the links and sources of an index say; both are asked once for each link and each source. */
export interface EvidenceContext {
  readonly index: EvidenceIndex;
  /** By number of the link: what a supporting passage states, and what a contradicting one does, as bits. */
  readonly supportBits: Uint8Array;
  readonly contradictBits: Uint8Array;
  /** In the order of their ids, and null, for the sources without one, last. */
  readonly siteIds: readonly (string | null)[];
  /** By number of the source: the place of its site there. */
  readonly siteOf: Int32Array;
  /** By number of the passage: what is said of it in the set that is being counted; all 0 between two counts. */
  readonly said: Uint8Array;
  /** By number of the source: whether it speaks in that set; all 0 between two counts. */
  readonly speaks: Uint8Array;
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
  const siteBySource = index.sourceIds.map(siteOf);
  const siteIds = [...new Set(siteBySource)].sort(bySiteId);
  const places = new Map(siteIds.map((siteId, place) => [siteId, place]));
  return {
    index,
    supportBits: Uint8Array.from(bits('supports'), sign => sign | SUPPORTS),
    contradictBits: Uint8Array.from(bits('contradicts'), sign => sign | CONTRADICTS),
    siteIds,
    siteOf: Int32Array.from(siteBySource, siteId => places.get(siteId) ?? 0),
    said: new Uint8Array(index.passages),
    speaks: new Uint8Array(index.sourceIds.length),
  };
}

/**
 * Counts the evidence of one link, or of all links behind one arrow. The same passage counts once however many links or
 * coders use it; when it states different signs it is one mixed passage.
 * @param rows row numbers of the index, each once
 */
export function countRows(context: EvidenceContext, rows: Int32Array): EvidenceCount {
  const { index, siteIds, siteOf, said, speaks } = context;
  const first = firstOfEachPassage(context, rows);
  const tallies = siteIds.map(() => new Tally());
  const sources: number[] = [];
  for (const row of first) {
    const passage = index.passage[row] ?? 0;
    const source = index.source[row] ?? 0;
    const tally = tallies[siteOf[source] ?? 0];
    tally?.add(said[passage] ?? 0);
    said[passage] = 0;
    if (speaks[source] === 1) continue;
    speaks[source] = 1;
    sources.push(source);
    if (tally) tally.sources += 1;
  }
  for (const source of sources) speaks[source] = 0;
  const bySite = siteIds.flatMap((siteId, i) => {
    const tally = tallies[i];
    return tally && tally.citations > 0 ? [tally.share(siteId)] : [];
  });
  const ofSites = bySite.filter(share => share.siteId !== null);
  const votes = sumOfVotes(bySite);
  const sum = (of: 'supports' | 'contradicts') => tallies.reduce((all, tally) => all + tally[of], 0);
  return {
    citations: first.length,
    supports: sum('supports'),
    contradicts: sum('contradicts'),
    sourceIds: ascending(sources).map(source => index.sourceIds[source] ?? ''),
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

/** Gathers what the rows say of their passages, and gives one row for each passage. */
function firstOfEachPassage(context: EvidenceContext, rows: Int32Array): number[] {
  const { index, supportBits, contradictBits, said } = context;
  const first: number[] = [];
  for (const row of rows) {
    const passage = index.passage[row] ?? 0;
    const link = index.link[row] ?? 0;
    const bits = (index.contradicts[row] === 1 ? contradictBits[link] : supportBits[link]) ?? 0;
    const before = said[passage] ?? 0;
    if (before === 0) first.push(row);
    said[passage] = before | bits;
  }
  return first;
}

/** Counts evidence and names it, in the order of its ids. See `countRows`. */
export function bundleRows(context: EvidenceContext, rows: Int32Array): EvidenceBundle {
  const evidenceIds = ascending(rows).map(row => context.index.rows[row]?.id ?? '');
  return { ...countRows(context, rows), evidenceIds };
}

/** Bundles evidence of any links that stands alone. See `bundleRows`; parameters as of `evidenceContext`. */
export function bundleEvidence(
  rows: readonly EvidenceRow[],
  polarityOf: (linkId: string) => Link['polarity'],
  siteOf: (sourceId: string) => string | null,
): EvidenceBundle {
  const index = indexEvidence(rows);
  return bundleRows(evidenceContext(index, polarityOf, siteOf), Int32Array.from(rows.keys()));
}

/** Passages of one site counted by what they say. */
class Tally {
  sources = 0;
  supports = 0;
  contradicts = 0;
  citations = 0;
  /** How many passages hold each set of signs. */
  private readonly signs = new Uint32Array(SIGNS + 1);

  add(bits: number): void {
    this.citations += 1;
    if (bits & SUPPORTS) this.supports += 1;
    if (bits & CONTRADICTS) this.contradicts += 1;
    this.signs[bits & SIGNS] = (this.signs[bits & SIGNS] ?? 0) + 1;
  }

  /** Equal signs stay, `?` yields to any other, different signs make a passage mixed. */
  share(siteId: string | null): SiteShare {
    const { citations, sources } = this;
    const [unknown = 0, raises = 0, restrains = 0] = this.signs;
    const votes = { raises, restrains, mixed: citations - unknown - raises - restrains, unknown };
    return { siteId, citations, sources, polarity: signOf(votes), votes };
  }
}

function sumOfVotes(shares: readonly SiteShare[]): SignVotes {
  const sum = (of: keyof SignVotes) => shares.reduce((all, share) => all + share.votes[of], 0);
  return {
    raises: sum('raises'),
    restrains: sum('restrains'),
    mixed: sum('mixed'),
    unknown: sum('unknown'),
  };
}

const bySiteId = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function ascending(numbers: readonly number[] | Int32Array): number[] {
  return Array.from(Int32Array.from(numbers).sort());
}
