import type { ErrorCode } from '../../../shared/api/errors.ts';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/api-error.ts';
import { notifyError } from '../../state/toasts.ts';
import { goTo } from '../../state/ui.ts';
import { showCopies } from './copies/copies-store.ts';
import type { ProjectFile } from './use-project-files.ts';

/** Ways for a file to be past opening, where one of its copies may still serve. */
const DAMAGE: ReadonlySet<ErrorCode> = new Set([
  'PROJECT_DAMAGED',
  'PROJECT_NOT_ROOTED',
  'PROJECT_EMPTY_FILE',
]);

/** True where a file cannot be opened any more for what has become of it. */
export function isDamage(code: ErrorCode | null): code is ErrorCode {
  return code !== null && DAMAGE.has(code);
}

/** Opens a project; one that is damaged offers its copies. True when it is open. */
export async function openProject(file: ProjectFile): Promise<boolean> {
  if (file.open) {
    goTo('sources');
    return true;
  }
  try {
    await api.call('project.open', { token: file.token });
    return true;
  } catch (cause) {
    const error = ApiError.from(cause);
    if (isDamage(error.code) && file.copies > 0) {
      showCopies({ project: file.token, fileName: file.fileName, problem: error });
    } else notifyError(cause);
    return false;
  }
}
