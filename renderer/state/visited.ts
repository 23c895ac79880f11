import { create } from 'zustand';
import { rowMap } from './mirror.ts';
import { useProject } from './project.ts';
import { type Stage, type UiState, useUi } from './ui.ts';

/** A place that was looked at: a stage and, in open coding, a source and where in its text (UTF-16). */
interface Stop {
  readonly screen: Stage;
  readonly sourceId: string | null;
  readonly start: number | null;
}

interface Visited {
  stops: readonly Stop[];
  /** Which of them is in view; -1 before the first. */
  at: number;
}

const MOST = 100;
const NOWHERE: Visited = { stops: [], at: -1 };

/** The places visited in this project, in order. */
export const useVisited = create<Visited>(() => NOWHERE);

let caret: () => number | null = () => null;
let isReturning = false;

/** Says where in its text the source in view is being read, so that going back comes to that very place. */
export function readCaretBy(read: () => number | null): void {
  caret = read;
}

/** Notes places from now on. Gives a function that stops it. */
export function watchPlaces(): () => void {
  const stopUi = useUi.subscribe(note);
  const stopProject = useProject.subscribe((now, before) => {
    if (now.info?.project.id !== before.info?.project.id) useVisited.setState(NOWHERE);
  });
  return () => {
    stopUi();
    stopProject();
  };
}

function note(now: UiState, before: UiState): void {
  if (isReturning || now.screen === 'projects') return;
  const sourceId = now.screen === 'open' ? now.sourceId : null;
  const target = now.target !== before.target && now.target?.sourceId === sourceId ? now.target : null;
  const { stops, at } = useVisited.getState();
  const current = stops[at];
  const isSame = current?.screen === now.screen && current.sourceId === sourceId;
  if (isSame && target === null) return;
  const known = leaving(stops.slice(0, at + 1), before);
  const next = [...known, { screen: now.screen, sourceId, start: target?.start ?? null }].slice(-MOST);
  useVisited.setState({ stops: next, at: next.length - 1 });
}

/** The stops with where reading stands in the last of them. */
function leaving(stops: readonly Stop[], { screen, sourceId }: UiState): Stop[] {
  const last = stops.at(-1);
  const isRead = last !== undefined && screen === 'open' && last.sourceId === sourceId;
  return isRead ? [...stops.slice(0, -1), { ...last, start: caret() ?? last.start }] : [...stops];
}

/** Whether there is a place to go to in a direction; those of sources that are gone are passed over. */
export function canStep({ stops, at }: Visited, step: 1 | -1): boolean {
  return find(stops, at, step) !== null;
}

function find(stops: readonly Stop[], at: number, step: 1 | -1): number | null {
  for (let i = at + step; i >= 0 && i < stops.length; i += step) {
    const sourceId = stops[i]?.sourceId ?? null;
    if (sourceId === null || rowMap('source').has(sourceId)) return i;
  }
  return null;
}

/** Goes to the place visited before the one in view, or after it. */
export function stepPlace(step: 1 | -1): void {
  const { stops, at } = useVisited.getState();
  const to = find(stops, at, step);
  const stop = to === null ? undefined : stops[to];
  if (to === null || !stop) return;
  const left = leaving(stops.slice(0, at + 1), useUi.getState());
  useVisited.setState({ stops: [...left, ...stops.slice(at + 1)], at: to });
  const { screen, sourceId, start } = stop;
  isReturning = true;
  useUi.setState({
    screen,
    ...(sourceId !== null && { sourceId }),
    ...(sourceId !== null && start !== null && { target: { sourceId, start, end: start } }),
  });
  isReturning = false;
}
