import { create } from 'zustand';
import type { JobProgress } from '../../../shared/api/frames.ts';
import { changeItem, type ImportChoices, type ImportItem } from './import-item.ts';
import { settledAlike } from './import-voices.ts';

export type ImportPhase = 'idle' | 'uploading' | 'previewing' | 'reviewing' | 'committing';

export interface ImportState {
  phase: ImportPhase;
  progress: Pick<JobProgress, 'done' | 'total' | 'subject'> | null;
  items: readonly ImportItem[];
  /** Stops what is under way. */
  cancel: () => void;
}

const IDLE: ImportState = { phase: 'idle', progress: null, items: [], cancel: () => undefined };

/** The import under way. It outlives the screen, so that changing stages stops nothing. */
export const useImport = create<ImportState>(() => IDLE);

export function setImport(change: Partial<ImportState>): void {
  useImport.setState(change);
}

export function endImport(): void {
  useImport.setState(IDLE);
}

export function setItem(token: string, change: (item: ImportItem) => ImportItem): void {
  useImport.setState(state => ({
    items: state.items.map(item => (item.file.token === token ? change(item) : item)),
  }));
}

export function setChoices(token: string, choices: Partial<ImportChoices>): void {
  setItem(token, item => changeItem(item, choices));
}

/** Gives a site to every file that has none. */
export function setMissingSites(siteName: string): void {
  useImport.setState(state => ({
    items: state.items.map(item =>
      item.choices.siteName.trim() === '' ? changeItem(item, { siteName }) : item,
    ),
  }));
}

/** Gives the speakers of every other file the names and parts that those of the same written names have here. */
export function settleAlike(from: ImportItem): number {
  let count = 0;
  useImport.setState(state => ({
    items: state.items.map(item => {
      const settled = settledAlike(from, item);
      if (settled === null) return item;
      count++;
      return changeItem(item, settled);
    }),
  }));
  return count;
}

/** Changes many files in one go. */
export function setItems(change: (items: readonly ImportItem[]) => readonly ImportItem[]): void {
  useImport.setState(state => ({ items: change(state.items) }));
}
