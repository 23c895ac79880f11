import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SamplingTarget } from '../../../../shared/api/methods/sampling-methods.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { codePath } from '../../../names/code-path.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';

/** The three things ties say: what raised the question, whom to sample next, what answered it. */
export type TieGroup = 'raised' | 'cases' | 'answered';

/** Something a note is or may be tied to. */
export interface TieItem extends SamplingTarget {
  name: string;
  /** What tells it from others of its name: where a code stands, a participant's site. */
  detail: string;
  color: string | undefined;
}

/** A tie that is there, with what it names. */
export interface KnownTie extends TieItem {
  tieId: string;
}

/** Everything that a note may be tied to in a group, in the order of the project. */
function useTieItems(group: TieGroup): readonly TieItem[] {
  const { t } = useTranslation();
  const codes = useRows('code');
  const codeMap = useRowMap('code');
  const sites = useRows('site');
  const siteMap = useRowMap('site');
  const participants = useRows('participant');
  const sources = useRows('source');
  return useMemo(() => {
    const siteOf = (id: string | null) => siteMap.get(id ?? '');
    if (group === 'raised')
      return codes.map(code => ({
        targetKind: 'code' as const,
        targetId: code.id,
        name: code.name,
        detail: codePath(code, codeMap).at(-1) ?? '',
        color: code.color,
      }));
    if (group === 'answered')
      return sources.map(({ id, title, siteId }) => ({
        targetKind: 'source' as const,
        targetId: id,
        name: title,
        detail: siteOf(siteId)?.name ?? '',
        color: siteOf(siteId)?.color,
      }));
    return [
      ...sites.map(({ id, name, color }) => ({
        targetKind: 'site' as const,
        targetId: id,
        name,
        detail: t('common.site'),
        color,
      })),
      ...participants.map(({ id, code, role, siteId }) => ({
        targetKind: 'participant' as const,
        targetId: id,
        name: code,
        detail: role,
        color: siteOf(siteId)?.color,
      })),
    ];
  }, [t, group, codes, codeMap, sites, siteMap, participants, sources]);
}

/** Everything that notes may be tied to, by group: made once for all of them. */
export type TieItems = Readonly<Record<TieGroup, readonly TieItem[]>>;

export function useAllTieItems(): TieItems {
  const raised = useTieItems('raised');
  const cases = useTieItems('cases');
  const answered = useTieItems('answered');
  return useMemo(() => ({ raised, cases, answered }), [raised, cases, answered]);
}

/** What a note is tied to in a group, in the order in which it was tied. */
export function useTies(noteId: string, items: readonly TieItem[]): readonly KnownTie[] {
  const ties = useRows('samplingTie');
  return useMemo(() => {
    const byId = new Map(items.map(item => [item.targetId, item]));
    return ties.flatMap(tie => {
      const item = tie.noteId === noteId ? byId.get(targetOf(tie)) : undefined;
      return item ? [{ ...item, tieId: tie.id }] : [];
    });
  }, [ties, noteId, items]);
}

function targetOf({ codeId, siteId, participantId, sourceId }: Row<'samplingTie'>): string {
  return codeId ?? siteId ?? participantId ?? sourceId ?? '';
}
