import { type RefObject, useEffect } from 'react';

/** Keeps a field that was asked for in view while what stands above it still comes, until something is done. */
export function useKeptInView(field: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    const panel = field.current?.closest('.pane__body');
    if (!isWanted || !panel) return;
    const observer = new MutationObserver(() => field.current?.scrollIntoView({ block: 'center' }));
    observer.observe(panel, { childList: true, subtree: true });
    const stopping = new AbortController();
    const stop = () => {
      observer.disconnect();
      stopping.abort();
    };
    const { signal } = stopping;
    for (const act of ['keydown', 'pointerdown', 'wheel'])
      addEventListener(act, stop, { signal, passive: true });
    return stop;
  }, [field, isWanted]);
}
