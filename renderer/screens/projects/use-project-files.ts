import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/api/method-table.ts';
import { api } from '../../api/api.ts';
import { useConnection } from '../../state/connection.ts';
import { useProject } from '../../state/project.ts';
import { attempt } from '../../state/toasts.ts';

export type ProjectFile = Result<'project.list'>[number];

/** The project files on this computer; read again when another file is opened or the core is back, and on demand. */
export function useProjectFiles(): { files: ProjectFile[] | undefined; reload(): void } {
  const [files, setFiles] = useState<ProjectFile[]>();
  const phase = useConnection(state => state.phase);
  // The file, not the project's id: a copy that was opened beside a project bears the same one.
  const openFile = useProject(state => state.info?.fileName);
  const reload = useCallback(() => {
    void attempt(() => api.call('project.list', {})).then(setFiles);
  }, []);
  // The files change with the project that is open, though they are not asked for by it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (phase === 'open') reload();
  }, [phase, openFile, reload]);
  return { files, reload };
}
