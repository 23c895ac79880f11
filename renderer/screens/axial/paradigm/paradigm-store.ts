import { create } from 'zustand';

interface ParadigmState {
  /** The paradigm in view; null for the first. */
  paradigmId: string | null;
  /** The placement whose quotes are shown. */
  placementId: string | null;
}

/** What the parts of the paradigm workspace share. */
export const useParadigm = create<ParadigmState>(() => ({ paradigmId: null, placementId: null }));

export function showParadigm(paradigmId: string | null): void {
  useParadigm.setState({ paradigmId, placementId: null });
}

export function choosePlacement(placementId: string | null): void {
  useParadigm.setState({ placementId });
}
