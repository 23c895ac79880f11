import { type RefObject, useLayoutEffect, useState } from 'react';

const BEYOND = 6;

/**
 * The rows of a scrolled box that are in sight, and a few beyond, in order; `kept` stays drawn wherever it is.
 * @param rowHeight of each row, in CSS pixels
 */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  { count, rowHeight, kept }: { count: number; rowHeight: number; kept: number },
): number[] {
  const [range, setRange] = useState<readonly [number, number]>([0, 30]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - BEYOND);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + BEYOND;
      setRange(known => (known[0] === first && known[1] === last ? known : [first, last]));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, rowHeight]);
  const [first, last] = range;
  const rows = Array.from({ length: Math.max(0, Math.min(count, last) - first) }, (_, i) => first + i);
  return kept >= 0 && kept < count && !rows.includes(kept) ? [...rows, kept].sort((a, b) => a - b) : rows;
}
