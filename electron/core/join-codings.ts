import { RootedError } from '../../shared/api/errors.ts';
import type { Row } from '../../shared/api/tables.ts';
import { spansTouch } from '../../shared/text/cut-span.ts';
import { span } from '../../shared/text/offset.ts';
import { planJoined } from '../../shared/theory/merge/joined-codings.ts';
import { RowPlan } from '../../shared/theory/merge/row-plan.ts';
import { carryOut } from './carry-out.ts';
import type { ProjectSession } from './project-session.ts';
import type { Rows } from './storage/rows.ts';

type Coding = Row<'coding'>;

/** Joining keeps all of both: two values on one property cannot both be kept. */
function checkValues(rows: Rows, codings: readonly Coding[]): void {
  const values = new Map<string, number>();
  for (const { propertyId, value } of codings.flatMap(({ id }) =>
    rows.where('propertyPlacement', 'codingId', id),
  )) {
    if ((values.get(propertyId) ?? value) !== value) {
      const { name } = rows.get('property', propertyId);
      throw new RootedError('CODINGS_VALUES_DIFFER', 'two values on one property', { name, propertyId });
    }
    values.set(propertyId, value);
  }
}

function check(rows: Rows, text: string, codings: readonly Coding[]): void {
  const ofOne = new Set(codings.map(each => `${each.sourceId} ${each.codeId} ${each.coderId}`)).size === 1;
  if (!ofOne) throw new RootedError('CODINGS_DIFFER', 'not of one code, coder and source');
  const stand = codings.every(each => each.state === 'ok');
  if (!stand || !spansTouch(text, codings.map(spanOf)))
    throw new RootedError('CODINGS_APART', 'there are words between them');
  checkValues(rows, codings);
}

const spanOf = ({ start, end }: Coding) => span(start, end);

/**
 * Makes one coding of several of one code by one coder that overlap or touch: the first in the text, with all that hangs on
 * the others. Fails with NOT_FOUND, CODINGS_DIFFER, CODINGS_APART or CODINGS_VALUES_DIFFER.
 */
export function joinCodings(session: ProjectSession, rows: Rows, ids: readonly string[]): string {
  const codings = [...new Set(ids)].map(id => rows.get('coding', id));
  codings.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const [kept, ...others] = codings;
  if (!kept) throw new RootedError('NOT_FOUND', 'no codings');
  const text = session.texts.text(rows.get('source', kept.sourceId));
  check(rows, text, codings);
  const plan = new RowPlan();
  planJoined(plan, rows, new Map(others.map(({ id }) => [id, kept.id])));
  for (const { id } of others) plan.remove('coding', id);
  carryOut(rows, plan);
  const end = Math.max(...codings.map(each => each.end));
  const createdAt = Math.min(...codings.map(each => each.createdAt));
  rows.update('coding', kept.id, { end, quote: text.slice(kept.start, end), createdAt });
  return kept.id;
}
