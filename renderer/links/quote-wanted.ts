import { create } from 'zustand';

/** The link for which a passage is being looked for in the sources. */
export const useQuoteWanted = create<{ linkId: string | null }>(() => ({ linkId: null }));
