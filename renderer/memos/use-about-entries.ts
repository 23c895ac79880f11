import { useMemo } from 'react';
import type { MemoObject } from '../../shared/api/methods/memo-methods.ts';
import { findByName } from '../names/match-name.ts';
import { useRows } from '../state/mirror.ts';
import { useLinkEntries } from './use-link-entries.ts';
import { useNames } from './use-names.ts';

/** Something that a memo may be about; `detail` tells it from others of its name, `kind` says what it is. */
export interface AboutEntry {
  key: string;
  object: MemoObject;
  name: string;
  color?: string | undefined;
  detail: string;
}

const MOST_EACH = 6;

/** What a memo may be about besides what it is about already: codes, quotes and memos as for links, and the rest by name. */
export function useAboutEntries(
  typed: string,
  memoId: string,
  about: readonly { targetId: string }[],
): readonly AboutEntry[] {
  const linked = useLinkEntries(typed, memoId);
  const nameOf = useNames();
  const sources = useRows('source');
  const sites = useRows('site');
  const participants = useRows('participant');
  const links = useRows('link');
  return useMemo(() => {
    const taken = new Set(about.map(each => each.targetId));
    const named = (targetKind: 'source' | 'site' | 'participant' | 'link', rows: readonly { id: string }[]) =>
      findByName(rows, row => nameOf(targetKind, row.id), typed)
        .slice(0, MOST_EACH)
        .map(({ id }) => ({
          key: `${targetKind}:${id}`,
          object: { targetKind, targetId: id },
          name: nameOf(targetKind, id),
          detail: '',
        }));
    return [
      ...linked.map(({ key, link, name, color, detail }) => ({
        key,
        object: { targetKind: link.kind, targetId: link.id },
        name,
        color,
        detail,
      })),
      ...named('source', sources),
      ...named('site', sites),
      ...named('participant', participants),
      ...named('link', links),
    ].filter(({ object }) => !taken.has(object.targetId));
  }, [linked, nameOf, sources, sites, participants, links, typed, about]);
}
