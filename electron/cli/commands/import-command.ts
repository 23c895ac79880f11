import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Params, Result } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { namesOfKey } from '../open-key.ts';

interface Found {
  path: string;
  folder: string;
}

/** Files named, and files in the folders named; a folder's name may be a site's. */
function filesAt(path: string): Found[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new RootedError('FILE_UNREADABLE', `${path} is not there`, { fileName: basename(path) });
  if (!stat.isDirectory()) return [{ path, folder: '' }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => ({ path: join(entry.parentPath, entry.name), folder: basename(entry.parentPath) }));
}

/** How the files are read, said for all of them. */
type Reading = Partial<Pick<Params<'imports.preview'>['files'][number], (typeof READING)[number][0]>>;
const READING = [
  ['encoding', 'encoding', null],
  ['pattern', 'pattern', null],
  ['trackedChanges', 'changes', ['accepted', 'rejected']],
  ['notes', 'notes', ['kept', 'left']],
] as const;

function readingOption(options: Options): Reading {
  const said = READING.flatMap(([key, option, values]) => {
    const value = textOption(options, option);
    if (value === undefined) return [];
    if (values && !values.some(each => each === value))
      throw new CallError(`--${option} is ${values.join(' or ')}`);
    return [[key, value] as const];
  });
  return Object.fromEntries(said);
}

async function register({ core }: CommandContext, found: readonly Found[], reading: Reading) {
  const files = [];
  for (const { path, folder } of found) {
    const fileName = basename(path);
    files.push({ token: await core.registerFile(path), fileName, folder, ...reading });
  }
  return files;
}

/** What was done to the names, and to the files themselves. */
function replacedSentence(imported: Result<'imports.commit'>['imported']): string {
  const names = imported.reduce((sum, { replacements }) => sum + replacements, 0);
  const copies = imported.filter(({ original }) => original === 'replaced').length;
  return ` Names replaced: ${names}. Replaced copies kept: ${copies}. No file is kept in clear.`;
}

/** `import FILE PATH...`: reads every file, stores those that can be read and names those that cannot. */
export const importCommand: Command = {
  usage:
    'import FILE PATH... [--site NAME] [--encoding NAME] [--pattern TEXT] [--changes accepted|rejected] [--notes kept|left] [--without-originals] [--anonymise KEYFILE] [--json]',
  options: {
    site: { type: 'string' },
    encoding: { type: 'string' },
    pattern: { type: 'string' },
    changes: { type: 'string' },
    notes: { type: 'string' },
    'without-originals': { type: 'boolean' },
    anonymise: { type: 'string' },
  },
  least: 1,
  most: 10_000,
  opens: true,
  async run(context, words, options) {
    const { client, say } = context;
    const found = words.flatMap(word => filesAt(resolve(word)));
    if (found.length === 0) throw new RootedError('FILE_UNREADABLE', `no file in ${dirname(words[0] ?? '')}`);
    const key = textOption(options, 'anonymise');
    // Before anything is read: with a wrong passphrase nothing is stored.
    const anonymise = key === undefined ? [] : await namesOfKey(context, key);
    const files = await register(context, found, readingOption(options));
    const previews = await client.call('imports.preview', { files }, p =>
      say(`${p.done}/${p.total} ${p.subject}`),
    );
    const failed = previews
      .filter(p => p.error !== null)
      .map(p => ({ fileName: p.fileName, error: p.error }));
    const site = textOption(options, 'site');
    const keepsOriginal = options['without-originals'] !== true;
    const items = previews.flatMap((preview, i) => {
      const file = files[i];
      if (preview.error || !file) return [];
      const { title, participantCode, participantRole } = preview;
      const siteName = site ?? preview.siteName;
      return [{ ...file, title, siteName, participantCode, participantRole, keepsOriginal }];
    });
    const done =
      items.length === 0
        ? { imported: [], failed: [] }
        : await client.call('imports.commit', { items, anonymise });
    const bad = [...failed, ...done.failed];
    for (const { fileName, error } of bad) say(`${fileName}: ${error?.code}, ${error?.message}`);
    if (done.imported.length === 0)
      throw new RootedError('FILE_UNREADABLE', 'no file could be imported', { failed: bad.length });
    return {
      json: { imported: done.imported, failed: bad },
      text: `${done.imported.length} imported, ${bad.length} not.${key === undefined ? '' : replacedSentence(done.imported)}`,
    };
  },
};
