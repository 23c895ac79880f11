import { type RefObject, useEffect } from 'react';

/** Keeps a field that was asked for in view while what stands above it still comes, until something is done. */
export function useKeptInView(field: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    const blocks = field.current?.closest('.pane__body')?.children;
    if (!isWanted || !blocks) return;
    const observer = new ResizeObserver(() => field.current?.scrollIntoView({ block: 'nearest' }));
    for (const block of blocks) observer.observe(block);
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
