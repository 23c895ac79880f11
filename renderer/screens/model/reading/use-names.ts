import { useMemo } from 'react';
import { useRowMap, useRows } from '../../../state/mirror.ts';

/** Names of codes by their ids. */
export function useCodeName(): (codeId: string) => string {
  const codes = useRowMap('code');
  return codeId => codes.get(codeId)?.name ?? '';
}

/** What sources are called: by the codes of who speaks in them, by their title where nobody is named. */
export function useSourceName(): (sourceId: string) => string {
  const sources = useRowMap('source');
  const participants = useRowMap('participant');
  const members = useRows('sourceParticipant');
  const speakers = useMemo(() => Map.groupBy(members, row => row.sourceId), [members]);
  return sourceId => {
    const codes = (speakers.get(sourceId) ?? []).flatMap(
      row => participants.get(row.participantId)?.code ?? [],
    );
    return codes.length > 0 ? codes.join(', ') : (sources.get(sourceId)?.title ?? '');
  };
}
