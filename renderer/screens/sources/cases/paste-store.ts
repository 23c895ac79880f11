import { create } from 'zustand';
import type { Pasted } from './paste-guess.ts';

/** What waits to be looked at before it is written. */
export const usePaste = create<{ pasted: Pasted | null }>(() => ({ pasted: null }));

export function askPaste(pasted: Pasted | null): void {
  usePaste.setState({ pasted });
}
