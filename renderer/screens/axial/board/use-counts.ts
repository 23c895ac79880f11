import { useMemo } from 'react';
import { useRows } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { type Counts, countCodings } from './counts.ts';

const NONE: Readonly<Record<string, number>> = {};

export function useCounts(): Counts {
  const codes = useRows('code');
  const own = useQuery('codings.counts', {}, { tables: ['coding'] }).data?.byCode ?? NONE;
  return useMemo(() => countCodings(codes, own), [codes, own]);
}
