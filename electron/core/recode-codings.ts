import type { Row } from '../../shared/api/tables.ts';
import { planCodings, planJoined, recodeAll } from '../../shared/theory/merge/joined-codings.ts';
import { idsOf, RowPlan } from '../../shared/theory/merge/row-plan.ts';
import { carryOut } from './carry-out.ts';
import { codingsOfSource } from './storage/coding-queries.ts';
import type { Rows } from './storage/rows.ts';

/** The example of a code is one of its own passages; its new code takes it over where it has none. */
function moveExample(rows: Rows, coding: Row<'coding'>, codeId: string, standsFor: string): void {
  if (rows.get('code', coding.codeId).exampleCodingId !== coding.id) return;
  rows.update('code', coding.codeId, { exampleCodingId: null });
  if (rows.get('code', codeId).exampleCodingId === null)
    rows.update('code', codeId, { exampleCodingId: standsFor });
}

/**
 * Gives codings another code; memos, quotes of links and all else that hangs on them stays on them. Where the code stands
 * on the very passage already, by the same coder, the two become one. Fails with NOT_FOUND.
 */
export function recodeCodings(rows: Rows, ids: readonly string[], codeId: string): void {
  const leaving = [...new Set(ids)].map(id => rows.get('coding', id)).filter(each => each.codeId !== codeId);
  const sources = new Set(leaving.map(each => each.sourceId));
  const there = [...sources].flatMap(id => codingsOfSource(rows, id)).filter(each => each.codeId === codeId);
  const recoded = recodeAll([...there, ...leaving], () => codeId);
  const joined = idsOf(recoded);
  for (const coding of leaving) moveExample(rows, coding, codeId, joined.get(coding.id) ?? coding.id);
  const plan = new RowPlan();
  planCodings(plan, recoded);
  planJoined(plan, rows, joined);
  carryOut(rows, plan);
}
