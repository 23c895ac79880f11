import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * How far a row of controls must fold to fit: 0 all open, up to `most`. It opens again when there is more room, or when
 * what stands in it changed, which `contents` tells.
 */
export function useFold(most: number, contents: string): [RefObject<HTMLDivElement | null>, number] {
  const row = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [folded, setFolded] = useState({ stamp: '', steps: 0 });
  const stamp = `${width} ${contents}`;
  const steps = folded.stamp === stamp ? folded.steps : 0;
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Measured before anything is painted, one step at a time, until it fits; and only then, because measuring lays out
  // the whole page, a large drawing included.
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null || steps >= most) return;
    if (element.scrollWidth > element.clientWidth) setFolded({ stamp, steps: steps + 1 });
  }, [stamp, steps, most]);
  return [row, steps];
}
