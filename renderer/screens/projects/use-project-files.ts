import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/api/method-table.ts';
import { api } from '../../api/api.ts';
import { useConnection } from '../../state/connection.ts';
import { useProject } from '../../state/project.ts';
import { attempt } from '../../state/toasts.ts';

export type ProjectFile = Result<'project.list'>[number];

/** The project files on this computer; read again when another project is opened or the core is back. */
export function useProjectFiles(): ProjectFile[] | undefined {
  const [files, setFiles] = useState<ProjectFile[]>();
  const phase = useConnection(state => state.phase);
  const openId = useProject(state => state.info?.project.id);
  const load = useCallback(async () => setFiles(await attempt(() => api.call('project.list', {}))), []);
  // The files change with the project that is open, though they are not asked for by it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (phase === 'open') void load();
  }, [phase, openId, load]);
  return files;
}
