import type { Polarity } from '../api/entities/links.ts';
import type { ModelFilter } from '../api/entities/models.ts';

/** The least number of something that an arrow must have. */
export type Minimum = 'minQuotes' | 'minSources' | 'minSites';

export const MINIMUMS = ['minQuotes', 'minSources', 'minSites'] as const satisfies readonly Minimum[];

/** One thing that a filter asks for, to be said in a few words and to be taken away by itself. */
export type FilterCondition =
  | { readonly kind: 'sites'; readonly siteIds: readonly string[] }
  | { readonly kind: 'attribute'; readonly attributeId: string; readonly values: readonly string[] }
  | { readonly kind: 'coders'; readonly coderIds: readonly string[] }
  | { readonly kind: 'minimum'; readonly of: Minimum; readonly least: number }
  | { readonly kind: 'polarities'; readonly polarities: readonly Polarity[] }
  | { readonly kind: 'threads' };

/** What a filter asks for, in the order in which it is applied; empty when everything is shown. */
export function conditionsOf(filter: ModelFilter): FilterCondition[] {
  const { siteIds, attributes, coderIds, polarities } = filter;
  return [
    ...(siteIds.length > 0 ? [{ kind: 'sites' as const, siteIds }] : []),
    ...attributes.map(condition => ({ kind: 'attribute' as const, ...condition })),
    ...(coderIds.length > 0 ? [{ kind: 'coders' as const, coderIds }] : []),
    ...(polarities.length > 0 ? [{ kind: 'polarities' as const, polarities }] : []),
    ...MINIMUMS.filter(of => filter[of] > 0).map(of => ({
      kind: 'minimum' as const,
      of,
      least: filter[of],
    })),
    ...(filter.threadsOnly ? [{ kind: 'threads' as const }] : []),
  ];
}

/** Tells conditions of one filter apart. */
export function conditionKey(condition: FilterCondition): string {
  if (condition.kind === 'attribute') return `attribute:${condition.attributeId}`;
  return condition.kind === 'minimum' ? condition.of : condition.kind;
}

/** The filter without one of its conditions. */
export function withoutCondition(filter: ModelFilter, condition: FilterCondition): ModelFilter {
  switch (condition.kind) {
    case 'sites':
      return { ...filter, siteIds: [] };
    case 'attribute':
      return withAttribute(filter, condition.attributeId, []);
    case 'coders':
      return { ...filter, coderIds: [] };
    case 'minimum':
      return { ...filter, [condition.of]: 0 };
    case 'polarities':
      return { ...filter, polarities: [] };
    case 'threads':
      return { ...filter, threadsOnly: false };
  }
}

/** The filter with these values of an attribute; without any, the attribute is not asked for. */
export function withAttribute(
  filter: ModelFilter,
  attributeId: string,
  values: readonly string[],
): ModelFilter {
  const known = filter.attributes.some(each => each.attributeId === attributeId);
  const changed = filter.attributes.map(each =>
    each.attributeId === attributeId ? { attributeId, values: [...values] } : each,
  );
  const attributes = known ? changed : [...changed, { attributeId, values: [...values] }];
  return { ...filter, attributes: attributes.filter(each => each.values.length > 0) };
}
