import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/api/method-table.ts';
import { api } from '../../api/api.ts';
import { ApiError, isCancelled } from '../../api/api-error.ts';
import { errorSentence } from '../../i18n/error-sentence.ts';
import type { PreviewFile } from './import-item.ts';

export type Split = Result<'imports.split'>;

/** What is typed in one go is asked for once. */
const PAUSE_MS = 150;

interface Answer {
  pattern: string;
  split: Split | null;
  problem: string | null;
}

/** What a pattern makes of a file, asked anew while it is typed; the last answer stays until the next is there. */
export function useSplit(file: PreviewFile, pattern: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const ask = async () => {
      try {
        const split = await api.call(
          'imports.split',
          { file: { ...file, pattern } },
          { signal: abort.signal },
        );
        if (!abort.signal.aborted) setAnswer({ pattern, split, problem: null });
      } catch (cause) {
        if (abort.signal.aborted || isCancelled(cause)) return;
        setAnswer({ pattern, split: null, problem: errorSentence(ApiError.from(cause)) });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [file, pattern]);
  return {
    split: answer?.split ?? null,
    problem: answer?.problem ?? null,
    isLooking: answer?.pattern !== pattern,
  };
}
