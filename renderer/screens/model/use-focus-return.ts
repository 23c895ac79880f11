import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus along when something opens over a pane, and brings it back to where it was when that closes. A focus
 * outside of the pane is left alone.
 * @param over what lies over the pane, null when nothing does
 */
export function useFocusReturn(over: string | null): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  const trail = useRef<{ over: string | null; from: Element | null }[]>([]);
  const inPane = useRef<Element | null>(null);

  useEffect(() => {
    const element = pane.current;
    const remember = (event: FocusEvent) => {
      inPane.current = event.target as Element;
    };
    const forget = (event: FocusEvent) => {
      // What is hidden or taken away loses the focus to nothing; that is not leaving.
      if (event.relatedTarget !== null) inPane.current = null;
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, []);

  useEffect(() => {
    const known = trail.current.findIndex(step => step.over === over);
    const back = over === null ? trail.current[0] : trail.current[known + 1];
    const isBack = over === null ? trail.current.length > 0 : known >= 0;
    if (isBack) {
      trail.current = trail.current.slice(0, known + 1);
      if (back?.from instanceof HTMLElement && back.from.isConnected) back.from.focus();
      return;
    }
    if (over === null) return;
    trail.current = [...trail.current, { over, from: inPane.current }];
    if (inPane.current) pane.current?.querySelector<HTMLElement>('.pane__tools button')?.focus();
  }, [over]);

  return pane;
}
