import { create } from 'zustand';

export type ConnectionPhase = 'connecting' | 'open' | 'lost' | 'refused';

/** Whether the core can be reached: `refused` means that this page has no right to it (stale or missing key). */
export const useConnection = create<{ phase: ConnectionPhase }>(() => ({ phase: 'connecting' }));

export function setConnection(phase: ConnectionPhase): void {
  useConnection.setState({ phase });
}
