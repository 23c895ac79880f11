import { create } from 'zustand';

interface StructureState {
  /** The dimension in view, `loose` for themes that are in none; null for all. */
  dimensionId: string | null;
  /** The code whose quotes are shown. */
  codeId: string | null;
}

/** What the parts of the data structure stage share. */
export const useStructureView = create<StructureState>(() => ({ dimensionId: null, codeId: null }));

export const setStructure = useStructureView.setState;
