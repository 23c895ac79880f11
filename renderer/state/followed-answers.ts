import type { Coding } from '../../shared/api/entities/codes.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import type { RowChange } from '../../shared/api/tables.ts';

/** Carries an answer over a change of rows, so that it need not be asked for again. */
type Follow<M extends MethodName> = (
  answer: Result<M>,
  params: Params<M>,
  changes: readonly RowChange[],
) => Result<M>;

/** In the order of the text: by start, the longer first, then by age. */
function inTextOrder(a: Coding, b: Coding): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

const followCodings: Follow<'codings.list'> = (answer, { sourceId }, changes) => {
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

/** Answers that follow from the one before and the rows that changed. */
export const FOLLOWED: { readonly [M in MethodName]?: Follow<M> } = { 'codings.list': followCodings };
