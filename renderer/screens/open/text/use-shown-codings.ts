import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { api } from '../../../api/api.ts';
import { useRows } from '../../../state/mirror.ts';
import { useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import type { ViewCoding } from '../../../text-view/text-view-types.ts';
import { setOpen } from '../open-store.ts';
import { codingChanges, viewCodings } from './view-codings.ts';

interface Shown {
  view: TextView;
  version: number;
  codings: Map<string, ViewCoding>;
}

/** Keeps the highlights in step with the project: whole after a new text, by differences from then on. */
export function useShownCodings(
  view: TextView | null,
  sourceId: string,
  version: number | undefined,
  codings: readonly Coding[] | undefined,
): void {
  const extras = useExtras();
  const shown = useRef<Shown | null>(null);
  useInstantCodings(view, sourceId, extras, shown);
  useEffect(() => {
    if (codings) setOpen({ codings });
  }, [codings]);
  useEffect(() => {
    if (!view || version === undefined || !codings) return;
    const now = new Map(viewCodings(codings, extras).map(coding => [coding.id, coding]));
    const before = shown.current;
    if (before?.view === view && before.version === version) {
      view.applyCodings(codingChanges(before.codings, now));
    } else view.setCodings([...now.values()]);
    shown.current = { view, version, codings: now };
    // A coding may have been chosen before the text had it.
    view.selectCoding(useUi.getState().codingId);
  }, [view, version, codings, extras]);
}

/** Paints the codings of an event before anybody has asked for them anew: the hand must not wait for the numbers. */
function useInstantCodings(
  view: TextView | null,
  sourceId: string,
  extras: ReturnType<typeof useExtras>,
  shown: RefObject<Shown | null>,
): void {
  useEffect(
    () =>
      api.on('project.changed', ({ rows }) => {
        const before = shown.current;
        if (!view || !rows || before?.view !== view) return;
        const now = new Map(before.codings);
        for (const change of rows) {
          if (change.table !== 'coding') continue;
          now.delete(change.id);
          if (change.row?.sourceId !== sourceId) continue;
          for (const coding of viewCodings([change.row], extras)) now.set(coding.id, coding);
        }
        view.applyCodings(codingChanges(before.codings, now));
        before.codings = now;
      }),
    [view, sourceId, extras, shown],
  );
}

function useExtras() {
  const coders = useRows('coder');
  const refs = useRows('memoRef');
  return useMemo(
    () => ({
      initials: new Map(coders.length > 1 ? coders.map(coder => [coder.id, coder.initials] as const) : []),
      withMemo: new Set(refs.filter(ref => ref.targetKind === 'coding').map(ref => ref.targetId)),
    }),
    [coders, refs],
  );
}
