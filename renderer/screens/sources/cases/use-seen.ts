import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { GridSize } from './grid-selection.ts';
import { columnsBetween, HEAD, leftOf, ROW, widthOf } from './grid-size.ts';

/** Rows above and below, and columns beside those in sight that are drawn too. */
const SPARE = 8;
const SPARE_COLUMNS = 2;
/** Rows and columns drawn before the grid has been measured. */
const AT_FIRST = 60;
const COLUMNS_AT_FIRST = 16;

/** What is drawn of the grid, as half-open ranges; the names of cases are drawn besides. */
export interface Seen {
  first: number;
  last: number;
  left: number;
  right: number;
}

/** What is in sight, and a little more on all sides. */
export function useSeen(scroll: RefObject<HTMLDivElement | null>, size: GridSize): Seen {
  const [seen, setSeen] = useState<Seen>({ first: 0, last: AT_FIRST, left: 1, right: COLUMNS_AT_FIRST });
  useEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
      const last = Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE;
      const [from, to] = columnsBetween(box.scrollLeft, box.scrollLeft + box.clientWidth);
      const left = Math.max(1, from - SPARE_COLUMNS);
      const right = to + SPARE_COLUMNS;
      const isSame = (before: Seen) =>
        before.first === first && before.last === last && before.left === left && before.right === right;
      setSeen(before => (isSame(before) ? before : { first, last, left, right }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroll]);
  return {
    first: Math.min(seen.first, Math.max(0, size.rows - 1)),
    last: Math.min(seen.last, size.rows),
    left: Math.min(seen.left, size.columns),
    right: Math.min(seen.right, size.columns),
  };
}

/** Scrolls just as far as the cursor's cell needs; names of columns and cases lie over the others. */
export function useInSight(scroll: RefObject<HTMLDivElement | null>, row: number, column: number): void {
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const top = row * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (HEAD + top + ROW > box.scrollTop + box.clientHeight)
      box.scrollTop = HEAD + top + ROW - box.clientHeight;
    const left = column === 0 ? 0 : leftOf(column) - widthOf(0);
    const right = leftOf(column) + widthOf(column);
    // The field for a name lies where the grid begins, so a name is edited there.
    if (column === 0 || left < box.scrollLeft) box.scrollLeft = left;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  }, [scroll, row, column]);
}
