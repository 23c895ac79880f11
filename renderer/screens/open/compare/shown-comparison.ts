import { create } from 'zustand';

interface ShownComparison {
  /** The passages to be shown beside each other without having been chosen: what was written of them was kept. */
  shown: { codeId: string; codingIds: readonly string[] } | null;
}

export const useShownComparison = create<ShownComparison>(() => ({ shown: null }));

export function showComparison(shown: ShownComparison['shown']): void {
  useShownComparison.setState({ shown });
}
