import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where projects, backups and preferences lie when nobody says otherwise: a folder that its owner can see, and
 * the same one for every shell, so that a project begun in the browser is there in the desktop application.
 *
 * @param environment `ROOTED_HOME` in it names another folder
 * @returns an absolute path, or the given one as it is
 */
export function homeFolder(environment: NodeJS.ProcessEnv): string {
  const { ROOTED_HOME } = environment;
  return ROOTED_HOME || join(homedir(), 'Rooted');
}
