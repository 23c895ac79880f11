import { useMemo } from 'react';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { type Counts, countCodings } from './counts.ts';

const NONE: Readonly<Record<string, number>> = {};

/** Codings of every code; of those said at one site, where one is given. */
export function useCounts(siteId: string | null = null): Counts {
  const codes = useRows('code');
  const asked = siteId === null ? {} : { siteId };
  const own = useQuery('codings.counts', asked, { tables: ['coding', 'source'] }).data?.byCode ?? NONE;
  return useMemo(() => countCodings(codes, own), [codes, own]);
}
