import { basename, resolve } from 'node:path';
import type { ListedName } from '../../shared/anonymise/name-rule.ts';
import type { CommandContext } from './command.ts';
import { askPassphrase } from './passphrase.ts';

/** The names of a key file, opened with the passphrase the user gives. */
export async function namesOfKey({ core, client }: CommandContext, path: string): Promise<ListedName[]> {
  const token = await core.registerFile(resolve(path));
  const passphrase = await askPassphrase(basename(path));
  return (await client.call('anonymise.openKey', { token, passphrase })).names;
}
