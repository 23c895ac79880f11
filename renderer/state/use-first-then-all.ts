import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** The first of some items, and a frame after these were painted all of them: what is seen at once is drawn at once. */
export function useFirstThenAll<T>(items: readonly T[], first: number): readonly T[] {
  const [isPainted, setPainted] = useState(false);
  const isThere = items.length > 0;
  useEffect(() => {
    if (!isThere) return;
    let isGone = false;
    afterPaint(() => {
      if (!isGone) setPainted(true);
    });
    return () => {
      isGone = true;
    };
  }, [isThere]);
  return isPainted ? items : items.slice(0, first);
}
