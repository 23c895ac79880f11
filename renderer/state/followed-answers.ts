import type { Coding } from '../../shared/api/entities/codes.ts';
import type { CountsChange } from '../../shared/api/events.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import type { RowChange } from '../../shared/api/tables.ts';

/** What the last event says of what changed. */
interface Told {
  changes: readonly RowChange[];
  counts: CountsChange | null;
}

/** Carries an answer over an event, so that it need not be asked for again; null where that cannot be done. */
type Follow<M extends MethodName> = (answer: Result<M>, params: Params<M>, told: Told) => Result<M> | null;

/** In the order of the text: by start, the longer first, then by age. */
function inTextOrder(a: Coding, b: Coding): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

const followCodings: Follow<'codings.list'> = (answer, { sourceId }, { changes }) => {
  const touched = changes.filter(change => change.table === 'coding');
  const known = new Map(answer.map(coding => [coding.id, coding]));
  const concerns = touched.some(({ id, row }) => known.has(id) || row?.sourceId === sourceId);
  if (!concerns) return answer;
  for (const { id, row } of touched) {
    if (row?.sourceId === sourceId) known.set(id, row);
    else known.delete(id);
  }
  return [...known.values()].sort(inTextOrder);
};

const followCounts: Follow<'codings.counts'> = (answer, { siteId }, { counts }) => {
  if (counts === null || siteId !== undefined) return null;
  const byCode = { ...answer.byCode };
  let { total } = answer;
  for (const [id, now] of Object.entries(counts.byCode)) {
    total += now - (byCode[id] ?? 0);
    if (now === 0) delete byCode[id];
    else byCode[id] = now;
  }
  const bySource = { ...answer.bySource };
  for (const [id, now] of Object.entries(counts.bySource)) {
    if (now === null) delete bySource[id];
    else bySource[id] = now;
  }
  return { total, byCode, bySource };
};

/** Numbers may follow what they count by a few frames: what was done is painted first. */
export const FOLLOWS_LATER: ReadonlySet<MethodName> = new Set(['codings.counts']);

/** Answers that follow from the one before and the rows that changed. */
export const FOLLOWED: { readonly [M in MethodName]?: Follow<M> } = {
  'codings.list': followCodings,
  'codings.counts': followCounts,
};
