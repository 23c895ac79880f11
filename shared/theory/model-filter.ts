import type { AttributeValue } from '../api/entities/cases.ts';
import type { Polarity } from '../api/entities/links.ts';
import type { ModelFilter } from '../api/entities/models.ts';
import type { SourceParticipant } from '../api/entities/sources.ts';
import type { SourceSite } from './evidence-bundle.ts';
import type { EvidenceIndex } from './evidence-index.ts';

/** A filter that lets every link through. */
export const NO_FILTER: ModelFilter = {
  siteIds: [],
  coderIds: [],
  polarities: [],
  minQuotes: 0,
  minSources: 0,
  minSites: 0,
  attributes: [],
  threadsOnly: false,
};

/** Who is heard where, and what is known of them: what the conditions on cases are tested against. */
export interface FilterCases {
  readonly sources: readonly SourceSite[];
  readonly sourceParticipants?: readonly Pick<SourceParticipant, 'sourceId' | 'participantId'>[] | undefined;
  readonly attributeValues?: readonly Pick<AttributeValue, 'attributeId' | 'ownerId' | 'value'>[] | undefined;
}

/** The part of an arrow that the filter looks at. */
export interface FilteredArrow {
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
  readonly citations: number;
  readonly sourceIds: readonly string[];
  readonly sites: number;
}

/**
 * The evidence that the conditions on sites, attributes and coders leave: 1 by row number; null when they leave out
 * nothing, so that links without any evidence are drawn as well. A source meets the condition on an attribute when it,
 * its site or one of its participants has one of the values; it need not be the same participant for two attributes.
 */
export function fittingEvidence(
  index: EvidenceIndex,
  filter: ModelFilter | undefined,
  cases: FilterCases,
): Uint8Array | null {
  const conditions = filter ? filter.siteIds.length + filter.coderIds.length + filter.attributes.length : 0;
  if (!filter || conditions === 0) return null;
  const sourceIds = sourcesThatFit(filter, cases);
  const bit = (fits: boolean) => (fits ? 1 : 0);
  const sourceFits = Uint8Array.from(index.sourceIds, id => bit(sourceIds.has(id)));
  const anyCoder = filter.coderIds.length === 0;
  const coderFits = Uint8Array.from(index.coderIds, id => bit(anyCoder || filter.coderIds.includes(id)));
  const fits = new Uint8Array(index.rows.length);
  for (let row = 0; row < fits.length; row++)
    fits[row] = (sourceFits[index.source[row] ?? 0] ?? 0) & (coderFits[index.coder[row] ?? 0] ?? 0);
  return fits;
}

function sourcesThatFit(filter: ModelFilter, cases: FilterCases): ReadonlySet<string> {
  const heard = Map.groupBy(cases.sourceParticipants ?? [], row => row.sourceId);
  const owners = filter.attributes.map(({ attributeId, values }) => {
    const fitting = (cases.attributeValues ?? []).filter(
      row => row.attributeId === attributeId && values.includes(row.value),
    );
    return new Set(fitting.map(row => row.ownerId));
  });
  const siteIds = new Set(filter.siteIds);
  const fitting = cases.sources
    .filter(({ siteId }) => siteIds.size === 0 || (siteId !== null && siteIds.has(siteId)))
    .filter(({ id, siteId }) => {
      const own = [id, siteId ?? '', ...(heard.get(id) ?? []).map(row => row.participantId)];
      return owners.every(having => own.some(owner => having.has(owner)));
    });
  return new Set(fitting.map(source => source.id));
}

/** The arrows that a filter leaves: by polarity and minimums first, then, of what is left, those on threads. */
export function filterArrows<A extends FilteredArrow>(
  arrows: readonly A[],
  filter: ModelFilter | undefined,
): readonly A[] {
  if (!filter) return arrows;
  const shown = arrows.filter(
    arrow =>
      (filter.polarities.length === 0 || filter.polarities.includes(arrow.polarity)) &&
      arrow.citations >= filter.minQuotes &&
      arrow.sourceIds.length >= filter.minSources &&
      arrow.sites >= filter.minSites,
  );
  return filter.threadsOnly ? arrowsOnThreads(shown) : shown;
}

/**
 * Arrows that lie on a thread: on a path of at least two arrows, passing no factor twice, each of which is backed by a
 * passage of one and the same source (`sourcesOfWhole` of reading/threads.ts). Any such path holds one of just two
 * arrows through each of its arrows, so that it is enough to look at the neighbours: A → B lies on a thread when a
 * source that backs it also backs some B → C with C other than A, or some Z → A with Z other than B. An arrow and the
 * one straight back are a loop, not a path. What the rest of the filter hides is no part of a thread.
 */
export function arrowsOnThreads<A extends Pick<FilteredArrow, 'from' | 'to' | 'sourceIds'>>(
  arrows: readonly A[],
): readonly A[] {
  const statements = arrows.flatMap(arrow => arrow.sourceIds.map(sourceId => ({ sourceId, arrow })));
  const told = Map.groupBy(statements, each => each.sourceId);
  const onThreads = new Set<A>();
  for (const members of told.values()) {
    const own = members.map(each => each.arrow);
    const onward = farEnds(own, 'from', 'to');
    const before = farEnds(own, 'to', 'from');
    for (const arrow of own) {
      const { from, to } = arrow;
      if (hasOther(onward.get(to), from) || hasOther(before.get(from), to)) onThreads.add(arrow);
    }
  }
  return arrows.filter(arrow => onThreads.has(arrow));
}

/** For each factor at one end of the arrows, the factors at their other ends. */
function farEnds(
  arrows: readonly Pick<FilteredArrow, 'from' | 'to'>[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(arrows, arrow => arrow[near]);
  return new Map([...groups].map(([factor, members]) => [factor, new Set(members.map(each => each[far]))]));
}

function hasOther(factors: ReadonlySet<string> | undefined, one: string): boolean {
  return factors !== undefined && factors.size > (factors.has(one) ? 1 : 0);
}
