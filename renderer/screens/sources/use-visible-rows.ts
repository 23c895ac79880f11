import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height of a row of the grid, and of its head, in CSS pixels. */
export const ROW_HEIGHT = 38;

const BEYOND = 6;

/** Which rows of a scrolled box are in sight, and a few beyond, half-open; `kept` stays drawn wherever it is. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, count: number, kept: number): number[] {
  const [range, setRange] = useState<readonly [number, number]>([0, 30]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / ROW_HEIGHT) - BEYOND);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT) + BEYOND;
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
  }, [box]);
  const [first, last] = range;
  const rows = Array.from({ length: Math.max(0, Math.min(count, last) - first) }, (_, i) => first + i);
  return kept < count && !rows.includes(kept) ? [...rows, kept].sort((a, b) => a - b) : rows;
}
