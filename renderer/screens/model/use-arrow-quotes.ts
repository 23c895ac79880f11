import { useState } from 'react';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { useQuery } from '../../state/query.ts';

/** As many as are read at a stretch; a click brings as many again and again as much as that. */
const FIRST = 50;
const NEXT = 200;

const TABLES = ['evidence', 'link', 'code', 'source', 'site'] as const;

/** The quotes behind an arrow of the drawn model, as many as were asked for so far. */
export function useArrowQuotes(drawn: {
  level: ModelLevel;
  filter: ModelFilter;
  fromId: string;
  toId: string;
}) {
  const [limit, setLimit] = useState(FIRST);
  const { data } = useQuery('models.quotes', { ...drawn, limit }, { tables: TABLES });
  return {
    linkIds: data?.linkIds,
    quotes: data?.rows ?? [],
    participants: data?.participants,
    rest: {
      totals: new Map((data?.bySite ?? []).map(site => [site.siteId, site.quotes])),
      left: (data?.total ?? 0) - (data?.rows.length ?? 0),
      more: () => setLimit(limit + NEXT),
    },
  };
}
