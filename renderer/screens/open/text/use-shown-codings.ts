import { useEffect, useMemo, useRef } from 'react';
import { afterPaint } from '../../../state/after-paint.ts';
import { useRows } from '../../../state/mirror.ts';
import { useProject } from '../../../state/project.ts';
import { codingsOf } from '../../../state/source-queries.ts';
import { useUi } from '../../../state/ui.ts';
import type { TextView } from '../../../text-view/text-view.ts';
import type { ViewCoding } from '../../../text-view/text-view-types.ts';
import { setView, useView } from '../open-store.ts';
import type { Side } from '../sides/beside.ts';
import { codingChanges, viewCodings } from './view-codings.ts';

/**
 * Keeps the highlights in step with the project: whole after a new text, by differences from then on. The text is
 * painted as soon as the core has said what changed; the rest of the stage hears of it after that.
 */
export function useShownCodings(
  view: TextView | null,
  sourceId: string,
  version: string | undefined,
  side: Side,
): boolean {
  const extras = useExtras();
  const current = useRef(extras);
  const show = useRef<() => void>(() => undefined);
  const isReady = useView(side, state => state.codingsOf === sourceId);
  useEffect(() => {
    if (!view || version === undefined) return;
    const query = codingsOf(sourceId);
    let shown: Map<string, ViewCoding> | null = null;
    show.current = () => {
      const codings = query.state().data;
      if (codings === undefined) return;
      const now = new Map(viewCodings(codings, current.current).map(coding => [coding.id, coding]));
      if (shown === null) view.setCodings([...now.values()]);
      else view.applyCodings(codingChanges(shown, now));
      shown = now;
      // A coding may have been chosen before the text had it.
      view.selectCoding(useUi.getState().codingId);
      afterPaint(() => {
        // One that a correction left without words is no passage to be read, chosen or linked.
        const standing = codings.filter(coding => coding.state === 'ok');
        if (shown === now) setView(side, { codings: standing, codingsOf: sourceId });
      });
    };
    const stop = query.subscribe(() => show.current());
    show.current();
    return () => {
      stop();
      shown = null;
      show.current = () => undefined;
    };
  }, [view, sourceId, version, side]);
  useEffect(() => {
    if (current.current === extras) return;
    current.current = extras;
    show.current();
  }, [extras]);
  return isReady;
}

function useExtras() {
  const coders = useRows('coder');
  const refs = useRows('memoRef');
  const own = useProject(state => state.info?.coderId);
  return useMemo(
    () => ({
      initials: new Map(
        coders.filter(coder => coder.id !== own).map(coder => [coder.id, coder.initials] as const),
      ),
      withMemo: new Set(refs.filter(ref => ref.targetKind === 'coding').map(ref => ref.targetId)),
    }),
    [coders, refs, own],
  );
}
