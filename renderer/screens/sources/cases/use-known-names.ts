import { useMemo } from 'react';
import { useRows } from '../../../state/mirror.ts';
import type { KnownNames } from './paste-plan.ts';

/** The sites and participants that cells may name without making new ones. */
export function useKnownNames(): KnownNames {
  const sites = useRows('site');
  const participants = useRows('participant');
  return useMemo(
    () => ({ sites: sites.map(each => each.name), participants: participants.map(each => each.code) }),
    [sites, participants],
  );
}
