import { readFile, stat, writeFile } from 'node:fs/promises';
import { listProblems } from '../../../shared/anonymise/list-problems.ts';
import { passphraseStrength } from '../../../shared/anonymise/passphrase.ts';
import { pseudonymsIn } from '../../../shared/anonymise/pseudonyms.ts';
import type { NamedText } from '../../../shared/anonymise/suggestions.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { anonymiseMethods } from '../../../shared/api/methods/anonymise-methods.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import { checkProjectNames } from '../anonymise/check-project-names.ts';
import { openKey, sealKey } from '../anonymise/key-file.ts';
import { type ReadFile, readFiles, textsOf } from '../anonymise/read-texts.ts';
import { storedTexts } from '../anonymise/stored-texts.ts';
import { triedFile } from '../anonymise/tried-file.ts';
import { KnownTexts } from '../known-texts.ts';
import type { CallContext, HandlersFor } from './handler-types.ts';

/** A key of the most names there may be is smaller. */
const LARGEST_KEY = 16 * 1024 * 1024;

/** Words that look as pseudonyms do, each once. */
function pseudonymsOf(texts: readonly NamedText[]): string[] {
  return [...new Set(texts.flatMap(({ text }) => [...pseudonymsIn(text)]))];
}

async function tried(
  files: readonly ReadFile[],
  names: CheckedParams<'anonymise.try'>['names'],
  runner: JobRunner,
  context: CallContext,
): Promise<Result<'anonymise.try'>> {
  const texts = files.flatMap(textsOf);
  const { counts, variants, taken } = await runner.run(
    'try-names',
    { texts, names },
    { signal: context.signal },
  );
  const known = new KnownTexts(context.core.session);
  const shown = [];
  for (const file of files) shown.push(await triedFile(file, names, known, runner, context));
  return {
    files: shown,
    counts: [...counts],
    variants: variants.map(({ of, contexts, ...each }) => ({
      ...each,
      of: [...of],
      contexts: [...contexts],
    })),
    taken: taken.map(({ contexts, ...each }) => ({ ...each, contexts: [...contexts] })),
    problems: listProblems(names),
  };
}

export const anonymiseHandlers: HandlersFor<keyof typeof anonymiseMethods> = {
  'anonymise.suggest': ({ files, names }, context) =>
    withRunner(async runner => {
      const read = await readFiles(files, runner, context);
      const texts = read.flatMap(textsOf);
      const found = await runner.run('suggest-names', { texts, names }, { signal: context.signal });
      return {
        suggestions: found.map(({ contexts, ...each }) => ({ ...each, contexts: [...contexts] })),
        inFiles: pseudonymsOf(texts),
        inProject: pseudonymsOf(storedTexts(context.core.session.rows)),
      };
    }),

  'anonymise.try': ({ files, names }, context) =>
    withRunner(async runner => tried(await readFiles(files, runner, context), names, runner, context)),

  'anonymise.saveKey': async ({ names, passphrase, fileName }, { core }) => {
    if (passphraseStrength(passphrase) === 'short')
      throw new RootedError('PASSPHRASE_SHORT', 'the passphrase is too short');
    const contents = { format: 'rooted-key', version: 1, savedAt: Date.now(), names } as const;
    const bytes = await sealKey(contents, passphrase);
    const path = core.files.temporaryPath(`${fileName.replace(/\.rootedkey$/i, '')}.rootedkey`);
    await writeFile(path, bytes, { mode: 0o600 });
    return core.files.ref(path);
  },

  'anonymise.openKey': async ({ token, passphrase }, { core }) => {
    const { path, fileName } = core.files.resolve(token);
    try {
      if ((await stat(path)).size > LARGEST_KEY)
        throw new RootedError('KEY_NOT_ROOTED', 'larger than any key file');
      const { savedAt, names } = await openKey(await readFile(path), passphrase);
      return { fileName, savedAt, names };
    } catch (error) {
      if (!(error instanceof RootedError)) throw error;
      throw new RootedError(error.code, error.message, { ...error.details, fileName });
    }
  },

  'anonymise.check': checkProjectNames,
};
