import { create } from 'zustand';

interface PortraitDesk {
  /** The source whose portrait is open. */
  sourceId: string | null;
}

export const usePortrait = create<PortraitDesk>(() => ({ sourceId: null }));

/** Opens the portrait of a source. */
export function openPortrait(sourceId: string): void {
  usePortrait.setState({ sourceId });
}

export function closePortrait(): void {
  usePortrait.setState({ sourceId: null });
}
