import { type RefObject, useCallback, useEffect, useState } from 'react';

/** On which sides there is more to see of what scrolls sideways. */
export function useEdges(scroller: RefObject<HTMLElement | null>): { start: boolean; end: boolean } {
  const [edges, setEdges] = useState({ start: false, end: false });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const start = element.scrollLeft > 1;
    const end = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
    setEdges(known => (known.start === start && known.end === end ? known : { start, end }));
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, look]);
  // What it holds may have grown or shrunk.
  useEffect(look);
  return edges;
}
