import type { Result } from '../../../../shared/api/method-table.ts';
import { useQuery } from '../../../state/query.ts';

export type StructureRow = Result<'structures.list'>[number];

/** The table of typical relationship structures, with what the storyline claims; undefined until it is read. */
export function useStructures(): readonly StructureRow[] | undefined {
  return useQuery(
    'structures.list',
    {},
    {
      tables: ['structure', 'link', 'evidence', 'code', 'source', 'storyline', 'site', 'participant'],
    },
  ).data;
}
