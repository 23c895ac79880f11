import type { Code } from '../../api/entities/codes.ts';
import { planCited, planCodings, recodeAll } from './joined-codings.ts';
import { planLinks } from './joined-links.ts';
import { planMemos, planStory } from './joined-mentions.ts';
import { planMemberships, planParadigms, planSampling } from './joined-places.ts';
import { planProperties } from './joined-properties.ts';
import { planSets } from './joined-sets.ts';
import { type MergedPlace, type MovedBelow, mergedPlace, planChildren } from './merged-tree.ts';
import { idsOf, RowPlan, type RowReader, standIn, type Tally, tallyOf } from './row-plan.ts';

type Words = Pick<Code, 'name' | 'translation' | 'color' | 'definition' | 'whenToUse' | 'whenNotToUse'>;
/** What the merged code is to be called and to mean, where it is not what the kept code says. */
export type MergedWords = { readonly [K in keyof Words]?: Words[K] | undefined };

/** The things that are counted before codes are merged. */
export const MERGED_THINGS = [
  'codings',
  'memos',
  'sampling',
  'links',
  'evidence',
  'propositions',
  'structures',
  'paradigms',
  'placements',
  'placementEvidence',
  'properties',
  'propertyPlacements',
  'memberships',
  'models',
  'story',
] as const;
export type MergedThing = (typeof MERGED_THINGS)[number];

export interface MergePlan {
  readonly plan: RowPlan;
  readonly place: MergedPlace;
  /** A code that has the merged code's name in its place, so that it needs another; null where the name is free. */
  readonly nameTakenBy: string | null;
  readonly below: MovedBelow;
  /** Whether the example quote is the kept code's own, one of the others', or there is none. */
  readonly example: 'kept' | 'taken' | 'none';
  readonly tallies: Readonly<Record<MergedThing, Tally>>;
}

/**
 * Thinks through what becomes of everything that hangs on codes when all of `ids` become the one that is kept. No passage
 * is lost: a coding falls away only where the same coder coded the same passage with the merged code already.
 */
export function planMerge(
  reader: RowReader,
  ids: readonly string[],
  keptId: string,
  words: MergedWords = {},
): MergePlan {
  const plan = new RowPlan();
  const all = reader.all('code');
  const merged = new Set([keptId, ...ids]);
  const gone = new Set(ids.filter(id => id !== keptId));
  const codes = new Map([...gone].map(id => [id, keptId]));
  const recoded = recodeAll(
    [...merged].flatMap(id => reader.where('coding', 'codeId', id)),
    coding => standIn(codes, coding.codeId),
  );
  const codings = idsOf(recoded);
  planCodings(plan, recoded);
  planCited(plan, reader, codings);
  const joinedProperties = planProperties(plan, reader, { codes, codings });
  const {
    linkIds: links,
    evidenceIds: evidence,
    lostLinkIds: lostLinks,
    ...joinedLinks
  } = planLinks(plan, reader, codes);
  const renamed = { codes, codings, links, evidence, lostLinks, codeId: keptId };
  const tallies = {
    ...joinedProperties,
    ...joinedLinks,
    codings: tallyOf(recoded),
    memos: planMemos(plan, reader, renamed),
    sampling: planSampling(plan, reader, codes),
    story: planStory(plan, reader, renamed),
    ...planParadigms(plan, reader, codes, codings),
    ...planMemberships(plan, reader, codes),
  };
  const name = words.name ?? all.find(code => code.id === keptId)?.name ?? '';
  planSets(plan, reader, gone, { id: keptId, name });
  const below = planChildren(plan, all, keptId, gone);
  const place = mergedPlace(all, keptId, merged);
  const example = planExample(plan, all, keptId, gone, codings);
  plan.patch('code', keptId, { ...words, ...place });
  for (const id of gone) plan.remove('code', id);
  const namesake = all.find(
    code => code.name === name && code.parentId === place.parentId && !merged.has(code.id),
  );
  return { plan, place, nameTakenBy: namesake?.id ?? null, below, example, tallies };
}

/** The kept code's example stays; where it has none, the first of the others' takes its place. */
function planExample(
  plan: RowPlan,
  all: readonly Code[],
  keptId: string,
  gone: ReadonlySet<string>,
  codings: ReadonlyMap<string, string>,
): MergePlan['example'] {
  const own = all.find(code => code.id === keptId)?.exampleCodingId ?? null;
  if (own !== null) return 'kept';
  const other = all.find(code => gone.has(code.id) && code.exampleCodingId !== null)?.exampleCodingId;
  if (!other) return 'none';
  plan.patch('code', keptId, { exampleCodingId: standIn(codings, other) });
  return 'taken';
}
