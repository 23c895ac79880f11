import { useEffect, useMemo, useRef } from 'react';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import { useRows } from '../../../state/mirror.ts';
import { useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import type { ViewCoding } from '../../../text-view/text-view-types.ts';
import { setOpen } from '../open-store.ts';
import { codingChanges, viewCodings } from './view-codings.ts';

/** Keeps the highlights in step with the project: whole after a new text, by differences from then on. */
export function useShownCodings(
  view: TextView | null,
  version: number | undefined,
  codings: readonly Coding[] | undefined,
): void {
  const extras = useExtras();
  const shown = useRef<{ view: TextView; version: number; codings: Map<string, ViewCoding> } | null>(null);
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
