import { useState } from 'react';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { useQuery } from '../../state/query.ts';
import { liveQuery } from '../../state/query-cache.ts';
import { useFirstThenAll } from '../../state/use-first-then-all.ts';

/** As many as are read at a stretch; a click brings as many again and again as much as that. */
const FIRST = 50;
/** More than go into a window at once. */
const IN_VIEW = 12;
const NEXT = 200;

const TABLES = ['evidence', 'link', 'code', 'source', 'site'] as const;

/** An arrow of a drawn model. */
interface DrawnArrow {
  level: ModelLevel;
  filter: ModelFilter;
  fromId: string;
  toId: string;
}

/** Asks for the first quotes of an arrow that is about to be opened, so that they come while its panel is drawn. */
export function askQuotesAhead(drawn: DrawnArrow): void {
  liveQuery('models.quotes', { ...drawn, limit: FIRST }, TABLES).ahead();
}

/** The quotes behind an arrow of the drawn model, as many as were asked for so far. */
export function useArrowQuotes(drawn: DrawnArrow) {
  const [limit, setLimit] = useState(FIRST);
  const { data } = useQuery('models.quotes', { ...drawn, limit }, { tables: TABLES });
  return {
    linkIds: data?.linkIds,
    quotes: useFirstThenAll(data?.rows ?? [], IN_VIEW),
    participants: data?.participants,
    rest: {
      totals: new Map((data?.bySite ?? []).map(site => [site.siteId, site.quotes])),
      left: (data?.total ?? 0) - (data?.rows.length ?? 0),
      more: () => setLimit(limit + NEXT),
    },
  };
}
