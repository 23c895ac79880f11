import { useEffect, useState } from 'react';
import type { Result } from '../../../../shared/api/method-table.ts';
import { api } from '../../../api/api.ts';
import { isCancelled } from '../../../api/api-error.ts';
import { notifyError } from '../../../state/toasts.ts';
import { useImport } from '../import-store.ts';
import { complete, reserve, useNames } from './names-store.ts';

export type Suggestion = Result<'anonymise.suggest'>['suggestions'][number];
export type Tried = Result<'anonymise.try'>;
export type Variant = Tried['variants'][number];

/** What is typed in one go is asked for once. */
const PAUSE_MS = 300;

const filesOf = () =>
  useImport
    .getState()
    .items.filter(({ included, preview }) => included && preview.error === null)
    .map(({ file }) => file);

/** Runs a question that may take long, and drops its answer once it is no longer wanted. */
async function ask<T>(work: () => Promise<T>, signal: AbortSignal, onAnswer: (answer: T) => void) {
  try {
    const answer = await work();
    if (!signal.aborted) onAnswer(answer);
  } catch (cause) {
    if (!signal.aborted && !isCancelled(cause)) notifyError(cause);
  }
}

/** What looks like a name in the files that are to be imported; null while it is looked for. */
export function useSuggestions(): readonly Suggestion[] | null {
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  useEffect(() => {
    const { signal, abort } = controller();
    const files = filesOf();
    if (files.length === 0) setFound([]);
    else
      void ask(
        () => api.call('anonymise.suggest', { files }, { signal }),
        signal,
        ({ suggestions, inFiles, inProject }) => {
          reserve(inFiles, inProject);
          setFound(suggestions);
        },
      );
    return abort;
  }, []);
  return found;
}

/** What the list would do to the files, asked anew as it changes; the last answer stays until the next is there. */
export function useTried(): Tried | null {
  const rows = useNames(state => state.rows);
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(() => {
    const { signal, abort } = controller();
    const files = filesOf();
    const names = complete(rows);
    const look = () =>
      void ask(() => api.call('anonymise.try', { files, names }, { signal }), signal, setTried);
    const timer = setTimeout(() => {
      if (files.length > 0) look();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort();
    };
  }, [rows]);
  return tried;
}

function controller() {
  const own = new AbortController();
  return { signal: own.signal, abort: () => own.abort() };
}
