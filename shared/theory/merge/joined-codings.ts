import type { Coding } from '../../api/entities/codes.ts';
import { planMemos, planStory } from './joined-mentions.ts';
import { planPlacementQuotes } from './joined-places.ts';
import { planProperties } from './joined-properties.ts';
import { type Rejoined, type RowPlan, type RowReader, rejoin } from './row-plan.ts';

/**
 * A passage as one person coded it: two codings with one key say the same under one code. An emptied coding stands on no
 * words that could be the same.
 */
export function passageKey({ id, sourceId, start, end, coderId }: Coding): string {
  return start === end ? id : `${sourceId}:${start}:${end}:${coderId}`;
}

/** Gives codings another code; where that code stands on the same passage already, by the same coder, they become one. */
export function recodeAll(rows: readonly Coding[], codeOf: (coding: Coding) => string): Rejoined<Coding> {
  return rejoin(
    rows,
    coding => (codeOf(coding) === coding.codeId ? coding : { ...coding, codeId: codeOf(coding) }),
    coding => `${coding.codeId} ${passageKey(coding)}`,
  );
}

/** Writes down what becomes of codings; those that were joined fall away last, after all that hung on them has moved. */
export function planCodings(plan: RowPlan, { changed, joined }: Rejoined<Coding>): void {
  for (const { id, codeId } of changed) plan.patch('coding', id, { codeId });
  for (const id of joined.keys()) plan.remove('coding', id);
}

/** Lets examples and quotes of links name the coding that stands for one that was joined. */
export function planCited(plan: RowPlan, reader: RowReader, codings: ReadonlyMap<string, string>): void {
  for (const [gone, kept] of codings) {
    for (const code of reader.where('code', 'exampleCodingId', gone))
      plan.patch('code', code.id, { exampleCodingId: kept });
    for (const quote of reader.where('evidence', 'causeCodingId', gone))
      plan.patch('evidence', quote.id, { causeCodingId: kept });
    for (const quote of reader.where('evidence', 'effectCodingId', gone))
      plan.patch('evidence', quote.id, { effectCodingId: kept });
  }
}

/** Lets everything that names a joined coding name the one that stands for it. */
export function planJoined(plan: RowPlan, reader: RowReader, codings: ReadonlyMap<string, string>): void {
  if (codings.size === 0) return;
  const none = new Map<string, string>();
  planCited(plan, reader, codings);
  planProperties(plan, reader, { codes: none, codings });
  planPlacementQuotes(plan, reader, codings);
  const renamed = { codes: none, codings, links: none, evidence: none, lostLinks: new Set<string>() };
  planMemos(plan, reader, { ...renamed, codeId: null });
  planStory(plan, reader, { ...renamed, codeId: null });
}
