import { useRef, useState } from 'react';
import type { JobProgress } from '../../../shared/api/frames.ts';
import type { Params } from '../../../shared/api/method-table.ts';
import { api } from '../../api/api.ts';
import { download } from '../../api/files.ts';
import { attempt } from '../../state/toasts.ts';

/** Makes the Word file and hands it to the user; progress while it runs, and a way to stop it. */
export function useWordReport() {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [running, setRunning] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const make = async (params: Params<'report.word'>) => {
    const controller = new AbortController();
    abort.current = controller;
    setProgress(null);
    setRunning(true);
    const options = { signal: controller.signal, onProgress: setProgress };
    try {
      await attempt(async () => download(await api.call('report.word', params, options)));
    } finally {
      setRunning(false);
    }
  };
  return { make, running, progress, cancel: () => abort.current?.abort() };
}
