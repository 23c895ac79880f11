import { create } from 'zustand';
import type { FoundStep } from '../../shared/api/entities/history.ts';
import type { Params } from '../../shared/api/method-table.ts';
import { api } from '../api/api.ts';
import { notifyError } from '../state/toasts.ts';
import { commandsNamed, commandsOf, type StepKind } from './step-kinds.ts';

export interface StepFilter {
  coderId: string | null;
  kind: StepKind | null;
  words: string;
}

const ALL_STEPS: StepFilter = { coderId: null, kind: null, words: '' };

export const boundsNothing = ({ coderId, kind, words }: StepFilter): boolean =>
  coderId === null && kind === null && words.trim() === '';

interface HistoryDesk {
  filter: StepFilter;
  /** The steps found so far, the newest first. */
  steps: readonly FoundStep[];
  /** Where to go on; null where all were found. */
  next: number | null;
  isAsking: boolean;
  /** Whether anything was found out yet. */
  isKnown: boolean;
}

const NOTHING: HistoryDesk = { filter: ALL_STEPS, steps: [], next: null, isAsking: false, isKnown: false };

export const useHistory = create<HistoryDesk>(() => NOTHING);
const set = useHistory.setState;

const PAGE = 100;
const LARGEST_PAGE = 500;

/** Answers to what is no longer asked are dropped. */
let asked = 0;

function paramsOf({ coderId, kind, words }: StepFilter): Omit<Params<'history.find'>, 'limit'> {
  const text = words.trim();
  return {
    ...(coderId !== null && { coderId }),
    ...(kind !== null && { commands: commandsOf(kind) }),
    ...(text !== '' && { words: text, wordsOf: commandsNamed(text) }),
  };
}

interface Asked {
  number: number;
  /** How many steps are wanted; a search through many that do not fit goes on until they are found. */
  count: number;
  steps: FoundStep[];
  before: number | undefined;
}

/** Asks page by page. Each call looks at a bounded part of the history, so that other work is let through. */
async function ask({ number, count, steps, before }: Asked): Promise<void> {
  const params = paramsOf(useHistory.getState().filter);
  let from = before;
  try {
    for (;;) {
      const limit = Math.min(LARGEST_PAGE, Math.max(1, count - steps.length));
      const found = await api.call('history.find', {
        ...params,
        limit,
        ...(from !== undefined && { before: from }),
      });
      if (number !== asked) return;
      steps.push(...found.steps);
      if (found.next === null || steps.length >= count) {
        set({ steps, next: found.next, isAsking: false, isKnown: true });
        return;
      }
      from = found.next;
    }
  } catch (cause) {
    if (number !== asked) return;
    set({ isAsking: false });
    notifyError(cause);
  }
}

/** Finds the newest steps again: as many as were there, so that the list keeps its place. */
export function refreshSteps(): void {
  const count = Math.max(PAGE, useHistory.getState().steps.length);
  set({ isAsking: true });
  void ask({ number: ++asked, count, steps: [], before: undefined });
}

/** Finds the next older steps. */
export function askForOlder(): void {
  const { next, isAsking, steps } = useHistory.getState();
  if (next === null || isAsking) return;
  set({ isAsking: true });
  void ask({ number: ++asked, count: steps.length + PAGE, steps: [...steps], before: next });
}

export function filterSteps(change: Partial<StepFilter>): void {
  set(state => ({ filter: { ...state.filter, ...change }, steps: [], isKnown: false }));
  refreshSteps();
}

/** Forgets what was found, when the history is closed or another project is opened. */
export function forgetSteps(): void {
  asked += 1;
  set(NOTHING);
}
