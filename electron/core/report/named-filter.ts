import type { ModelFilter } from '../../../shared/api/entities/models.ts';
import { conditionsOf } from '../../../shared/theory/filter-conditions.ts';
import type { NamedCondition } from '../../jobs/report/filter-words.ts';
import type { Rows } from '../storage/rows.ts';

/** Stands for what was removed after the filter was set. */
const GONE = '–';

/** What a filter asks for, with the names of now in place of ids. */
export function namedConditions(rows: Rows, filter: ModelFilter): NamedCondition[] {
  return conditionsOf(filter).map((condition): NamedCondition => {
    switch (condition.kind) {
      case 'sites':
        return {
          kind: 'sites',
          names: condition.siteIds.map(id => rows.find('site', id)?.name ?? GONE),
        };
      case 'coders':
        return {
          kind: 'coders',
          names: condition.coderIds.map(id => rows.find('coder', id)?.name ?? GONE),
        };
      case 'attribute': {
        const attribute = rows.find('attribute', condition.attributeId);
        const { values } = condition;
        return {
          kind: 'attribute',
          name: attribute?.name ?? GONE,
          isYesNo: attribute?.type === 'boolean',
          values,
        };
      }
      default:
        return condition;
    }
  });
}
