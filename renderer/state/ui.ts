import { create } from 'zustand';
import type { Place } from '../../shared/api/entities/history.ts';

export const STAGES = ['sources', 'open', 'axial', 'selective', 'model', 'compare', 'report'] as const;
export type Stage = (typeof STAGES)[number];
export type FrameDialog = 'about' | 'project' | 'coder' | 'newCoder';
export type Theme = 'system' | 'light' | 'dark';

/** A passage to show and to mark for a moment: UTF-16 over the source's text. */
export interface TextTarget {
  sourceId: string;
  start: number;
  end: number;
}

export interface UiState {
  /** The stage in view, or the list of projects. */
  screen: Stage | 'projects';
  /** The stage that will be in view once the project has been read: its file can be loaded meanwhile. */
  coming: Stage | null;
  /** The source that the Open stage shows. */
  sourceId: string | null;
  /** Where that source is to be scrolled to; a new object for each wish. */
  target: TextTarget | null;
  codeId: string | null;
  codingId: string | null;
  linkId: string | null;
  theme: Theme;
  /** Sizes and choices that are remembered, by name: `useRemembered` reads and writes them. */
  layout: Record<string, unknown>;
  paletteOpen: boolean;
  historyOpen: boolean;
  searchOpen: boolean;
  retrieveOpen: boolean;
  /** A dialog of the frame itself. */
  dialog: FrameDialog | null;
}

export const useUi = create<UiState>(() => ({
  screen: 'projects',
  coming: null,
  sourceId: null,
  target: null,
  codeId: null,
  codingId: null,
  linkId: null,
  theme: 'system',
  layout: {},
  paletteOpen: false,
  historyOpen: false,
  searchOpen: false,
  retrieveOpen: false,
  dialog: null,
}));

const set = useUi.setState;

export function goTo(screen: Stage | 'projects'): void {
  set({ screen });
}

/** Shows a source in the Open stage, at a passage where one is given. */
export function openSource(sourceId: string, at?: { start: number; end?: number | undefined }): void {
  const target = at === undefined ? null : { sourceId, start: at.start, end: at.end ?? at.start };
  set({ screen: 'open', sourceId, target });
}

export function selectCode(codeId: string | null): void {
  set({ codeId });
}

export function selectCoding(codingId: string | null): void {
  set({ codingId });
}

export function openDialog(dialog: FrameDialog | null): void {
  set({ dialog });
}

/** One panel at a time stands at the right. */
export function toggleHistory(): void {
  set(state => ({ historyOpen: !state.historyOpen, searchOpen: false, retrieveOpen: false }));
}

export function selectLink(linkId: string | null): void {
  set({ linkId });
}

/** Goes back to where a step was made, as far as the place says. */
export function goToPlace(place: Place | null): void {
  if (place === null) return;
  if (place.codeId !== undefined) selectCode(place.codeId);
  if (place.sourceId !== undefined && place.screen === 'open') {
    openSource(place.sourceId, place.start === undefined ? undefined : { start: place.start });
  } else if (isStage(place.screen)) goTo(place.screen);
}

export function isStage(name: unknown): name is Stage {
  return STAGES.some(stage => stage === name);
}

/** Forgets what belongs to one project when another is opened. */
export function resetSelection(): void {
  set({ sourceId: null, target: null, codeId: null, codingId: null, linkId: null });
}
