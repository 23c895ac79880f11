import type { Params } from '../../shared/api/method-table.ts';

type AsSent = NonNullable<NonNullable<Params<'queries.run'>['query']['where']>['attributes']>[number];

/** What an attribute of a case has to be. With no value yet it leaves nothing out. */
export type AttributeCondition = AsSent;

export type Role = 'participant' | 'interviewer' | 'other';

/** Whether a condition on an attribute can be asked. */
const isFinished = ({ values }: AttributeCondition) => values.some(value => value.trim() !== '');

/** The conditions that can be asked, each with the values that say something. */
export function finished(conditions: readonly AttributeCondition[]): AttributeCondition[] {
  const left = conditions.filter(isFinished);
  return left.map(each => ({ ...each, values: each.values.filter(value => value.trim() !== '') }));
}
