import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** False while a component is drawn for the first time, true from the frame after: for what may come a frame later. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isGone = false;
    afterPaint(() => {
      if (!isGone) setPainted(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isPainted;
}
