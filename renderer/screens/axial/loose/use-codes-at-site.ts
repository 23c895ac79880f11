import { useMemo } from 'react';
import { useQuery } from '../../../state/query.ts';

/** The concepts that have a coding at a site; null for no site, and until it is known. */
export function useCodesAtSite(siteId: string | null): ReadonlySet<string> | null {
  const asked = siteId === null ? null : ({ level: 'concept' } as const);
  const { data } = useQuery('compare.matrix', asked, { tables: ['coding', 'code', 'source', 'site'] });
  return useMemo(() => {
    const column = data?.columns.findIndex(each => each.siteId === siteId) ?? -1;
    if (siteId === null || data === undefined) return null;
    const rows = data.groups.flatMap(group => group.rows);
    return new Set(rows.filter(row => (row.cells[column]?.codings ?? 0) > 0).map(row => row.codeId));
  }, [data, siteId]);
}
