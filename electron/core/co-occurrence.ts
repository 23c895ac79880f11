import type { Result } from '../../shared/api/method-table.ts';
import { type NumberedSpan, OverlapPairs } from '../../shared/theory/overlap-pairs.ts';
import type { CallContext } from './handlers/handler-types.ts';
import { placesBySource } from './storage/coding-queries.ts';
import { giveWay } from './storage/give-way.ts';

/** After so long the core sees to other calls before it goes on. */
const SLICE_MS = 12;

/**
 * How often codings of two codes share words, counted source by source while the core goes on answering. Fails with
 * CANCELLED, or with PROJECT_NONE_OPEN where the project was closed.
 */
export async function overlapPairs(
  context: CallContext,
): Promise<{ pairs: OverlapPairs; codeIds: string[] }> {
  const { rows } = context.core.session;
  const codeIds = rows.all('code', ['position', 'id']).map(code => code.id);
  const numberOf = new Map(codeIds.map((id, number) => [id, number]));
  const sources = rows.all('source', ['position', 'id']);
  const ofSource = placesBySource(rows);
  const pairs = new OverlapPairs(codeIds.length);
  let began = performance.now();
  for (const [done, { id, title }] of sources.entries()) {
    pairs.add(
      ofSource(id).flatMap(([codeId, start, end]): NumberedSpan[] => {
        const code = numberOf.get(codeId);
        return code === undefined ? [] : [{ code, start, end }];
      }),
    );
    if (performance.now() - began < SLICE_MS) continue;
    context.progress({ done, total: sources.length, phase: 'count', subject: title });
    await giveWay(rows.db, context.signal);
    began = performance.now();
  }
  return { pairs, codeIds };
}

/** The pairs of codes whose codings share words most often, with the numbers of each code for comparison. */
export async function coOccurrence(
  limit: number,
  context: CallContext,
): Promise<Result<'compare.cooccurrence'>> {
  const { pairs, codeIds } = await overlapPairs(context);
  const counts = context.core.session.counts.ofCodes;
  const codingsOf = (number: number) => counts.get(codeIds[number] ?? '') ?? 0;
  return {
    total: pairs.total,
    distinct: pairs.distinct,
    pairs: pairs.most(limit).map(({ a, b, count }) => ({
      a: codeIds[a] ?? '',
      b: codeIds[b] ?? '',
      count,
      ofA: codingsOf(a),
      ofB: codingsOf(b),
    })),
  };
}
