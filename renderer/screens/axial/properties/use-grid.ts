import type { Result } from '../../../../shared/api/method-table.ts';
import { useQuery } from '../../../state/query.ts';
import { useProperties } from './properties-store.ts';
import type { By } from './use-shown.ts';

/** The grid of the category in view; undefined until it is known. */
export function useGrid(by: By): Result<'properties.grid'> | undefined {
  const codeId = useProperties(state => state.codeId);
  const tables = [
    'property',
    'propertyPlacement',
    'coding',
    'code',
    'source',
    'site',
    'participant',
    'sourceParticipant',
  ] as const;
  return useQuery('properties.grid', { by, codeId }, { tables }).data;
}
