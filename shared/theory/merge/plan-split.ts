import type { Coding } from '../../api/entities/codes.ts';
import { planCodings, planJoined, recodeAll } from './joined-codings.ts';
import { idsOf, RowPlan, type RowReader, type Tally } from './row-plan.ts';

/** Passages that go to a code; `codeId` may be one that is not there yet. */
export interface SplitPart {
  readonly codeId: string;
  readonly codingIds: readonly string[];
}

export interface SplitPlan {
  readonly plan: RowPlan;
  /** What becomes of the passages of each part. */
  readonly parts: readonly Tally[];
  readonly stays: {
    readonly codings: number;
    readonly memos: number;
    readonly links: number;
    /** Quotes of links that name a passage which moves: they stay with their link. */
    readonly linkQuotes: number;
    /** Places in paradigms that a passage which moves is cited for: it stays cited there. */
    readonly placements: number;
    readonly properties: number;
    readonly below: number;
  };
  readonly example: 'moved' | 'kept' | 'none';
}

/**
 * Thinks through what becomes of a code's passages when some of them go to other codes. Memos, links, places, properties
 * and what lies below stay with the code; only its example quote goes along with its passage. Passages that are none of
 * the code's own stay where they are.
 */
export function planSplit(reader: RowReader, id: string, given: readonly SplitPart[]): SplitPlan {
  const plan = new RowPlan();
  const own = reader.where('coding', 'codeId', id);
  const goesTo = new Map<string, string>();
  for (const { codeId, codingIds } of given) for (const codingId of codingIds) goesTo.set(codingId, codeId);
  const leaving = own.filter(coding => (goesTo.get(coding.id) ?? id) !== id);
  const targets = [...new Set(given.map(part => part.codeId))].filter(codeId => codeId !== id);
  const recoded = recodeAll(
    [...targets.flatMap(codeId => reader.where('coding', 'codeId', codeId)), ...leaving],
    coding => (coding.codeId === id ? (goesTo.get(coding.id) ?? id) : coding.codeId),
  );
  const codings = idsOf(recoded);
  planCodings(plan, recoded);
  planJoined(plan, reader, codings);
  const example = planExample(plan, reader, id, leaving, goesTo, codings);
  const parts = given.map(({ codeId }) => ({
    moved: recoded.changed.filter(coding => coding.codeId === codeId).length,
    joined: [...recoded.joined.values()].filter(({ row }) => row.codeId === codeId).length,
    lost: 0,
  }));
  return { plan, parts, stays: staying(reader, id, own.length - leaving.length, leaving), example };
}

/** The example goes along with its passage, to a code that has none yet. */
function planExample(
  plan: RowPlan,
  reader: RowReader,
  id: string,
  leaving: readonly Coding[],
  goesTo: ReadonlyMap<string, string>,
  joined: ReadonlyMap<string, string>,
): SplitPlan['example'] {
  const [code] = reader.where('code', 'id', id);
  const example = code?.exampleCodingId ?? null;
  if (example === null) return 'none';
  if (!leaving.some(coding => coding.id === example)) return 'kept';
  plan.patch('code', id, { exampleCodingId: null });
  const target = goesTo.get(example) ?? '';
  const [there] = reader.where('code', 'id', target);
  if (there?.exampleCodingId == null)
    plan.patch('code', target, { exampleCodingId: joined.get(example) ?? example });
  return 'moved';
}

function staying(
  reader: RowReader,
  id: string,
  codings: number,
  leaving: readonly Coding[],
): SplitPlan['stays'] {
  const moved = leaving.map(coding => coding.id);
  const quotes = moved.flatMap(codingId => [
    ...reader.where('evidence', 'causeCodingId', codingId),
    ...reader.where('evidence', 'effectCodingId', codingId),
  ]);
  const cited = moved.flatMap(codingId => reader.where('placementEvidence', 'codingId', codingId));
  return {
    codings,
    memos: new Set(reader.where('memoRef', 'targetId', id).map(ref => ref.memoId)).size,
    links: reader.where('link', 'fromId', id).length + reader.where('link', 'toId', id).length,
    linkQuotes: new Set(quotes.map(quote => quote.id)).size,
    placements: new Set(cited.map(row => row.placementId)).size,
    properties: reader.where('property', 'codeId', id).length,
    below: reader.where('code', 'parentId', id).length,
  };
}
