import { useCallback, useEffect, useRef, useState } from 'react';

/** After this pause what was typed is saved. */
const SAVE_AFTER_MS = 700;

interface KeptText {
  value: string;
  change(text: string): void;
  /** Saves at once, such as when the field is left. */
  flush(): void;
  compositionStart(): void;
  compositionEnd(): void;
}

/**
 * A text that is saved as it is typed: after a pause, on leaving the field, and when the page goes. What could not be
 * saved stays in the field. A pause in the midst of what an input method composes saves nothing: the field would be given
 * its text anew, and the composition lost. `save` tells whether it was stored.
 */
export function useKeptText(stored: string, save: (text: string) => Promise<boolean>): KeptText {
  const [draft, setDraft] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isComposing = useRef(false);
  const keep = useRef(save);
  keep.current = save;
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const text = unsaved.current;
    if (text === null) return;
    unsaved.current = null;
    const isStored = await keep.current(text);
    // More may have been typed meanwhile.
    if (unsaved.current !== null) return;
    if (isStored) setDraft(null);
    else unsaved.current = text;
  }, []);
  const wait = useCallback(() => {
    clearTimeout(timer.current);
    if (!isComposing.current) timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
  }, [flush]);
  useFlushOnLeaving(flush);
  return {
    value: draft ?? stored,
    change: text => {
      setDraft(text);
      unsaved.current = text;
      wait();
    },
    flush: () => void flush(),
    compositionStart: () => {
      isComposing.current = true;
      clearTimeout(timer.current);
    },
    compositionEnd: () => {
      isComposing.current = false;
      wait();
    },
  };
}

/** The page may be closed or put away, or the field taken off it, with something just typed. */
function useFlushOnLeaving(flush: () => Promise<void>): void {
  useEffect(() => {
    const leave = () => void flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [flush]);
}
