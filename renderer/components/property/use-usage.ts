import type { Result } from '../../../shared/api/method-table.ts';
import { useQuery } from '../../state/query.ts';

/** How far a property is used; undefined until that is known. */
export function useUsage(propertyId: string): Result<'properties.usage'>[number] | undefined {
  return useUsages()?.find(each => each.propertyId === propertyId);
}

/** How far each property is used. */
export function useUsages(): Result<'properties.usage'> | undefined {
  const tables = ['property', 'propertyPlacement', 'coding', 'code'] as const;
  return useQuery('properties.usage', {}, { tables }).data;
}
