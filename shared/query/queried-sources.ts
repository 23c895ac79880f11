import type { Attribute, AttributeValue } from '../api/entities/cases.ts';
import type { AttributeTest, QueryWhere } from '../api/entities/queries.ts';
import type { Source, SourceParticipant } from '../api/entities/sources.ts';

type Queried = Pick<Source, 'id' | 'siteId' | 'date'>;

/** The rows that say which sources are meant. */
export interface WhereRows {
  readonly attributes: readonly Pick<Attribute, 'id' | 'type'>[];
  readonly attributeValues: readonly Pick<AttributeValue, 'attributeId' | 'ownerId' | 'value'>[];
  readonly sourceParticipants: readonly Pick<SourceParticipant, 'sourceId' | 'participantId'>[];
}

/** -1, 0 or 1 by the type; NaN where one is no number. */
function compared(a: string, b: string, type: Attribute['type']): number {
  if (type === 'number') return a.trim() === '' ? Number.NaN : Math.sign(Number(a) - Number(b));
  return a === b ? 0 : a < b ? -1 : 1;
}

function passes(
  known: readonly string[],
  test: AttributeTest,
  values: readonly string[],
  type: Attribute['type'],
) {
  const isOne = known.some(value => values.some(each => compared(value, each, type) === 0));
  if (test === 'is') return isOne;
  if (test === 'isNot') return !isOne;
  const wanted = test === 'less' ? -1 : 1;
  return known.some(value => values.every(each => compared(value, each, type) === wanted));
}

/**
 * The sources that a query looks at, in the order given. An attribute is the source's own, its site's or one of its
 * participants'; dates are compared as ISO days.
 */
export function queriedSources<S extends Queried>(
  sources: readonly S[],
  where: QueryWhere,
  rows: WhereRows,
): S[] {
  const participants = Map.groupBy(rows.sourceParticipants, row => row.sourceId);
  const types = new Map(rows.attributes.map(({ id, type }) => [id, type]));
  const tests = where.attributes.map(({ attributeId, test, values }) => {
    const known = Map.groupBy(
      rows.attributeValues.filter(row => row.attributeId === attributeId),
      row => row.ownerId,
    );
    return ({ id, siteId }: S) => {
      const owners = [id, siteId ?? '', ...(participants.get(id) ?? []).map(row => row.participantId)];
      const has = owners.flatMap(owner => known.get(owner) ?? []).map(row => row.value);
      return passes(has, test, values, types.get(attributeId) ?? 'text');
    };
  });
  const isAmong = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return (id: string | null) => wanted.size === 0 || (id !== null && wanted.has(id));
  };
  const [atSite, isWanted] = [isAmong(where.siteIds), isAmong(where.sourceIds)];
  const isDated = ({ date }: S) => {
    if (where.from === null && where.to === null) return true;
    const day = date?.slice(0, 10) ?? '';
    return day !== '' && day >= (where.from ?? '') && day <= (where.to ?? '9999');
  };
  return sources.filter(
    source =>
      isWanted(source.id) && atSite(source.siteId) && isDated(source) && tests.every(test => test(source)),
  );
}
