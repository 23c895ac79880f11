import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import { nameFinder, replaceFound } from '../../../shared/anonymise/replace-names.ts';
import type { Result } from '../../../shared/api/method-table.ts';
import { canBeCopied } from '../../jobs/anonymise/replaced-copy.ts';
import type { JobRunner } from '../../jobs/job-runner.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import type { KnownTexts } from '../known-texts.ts';
import { READ_TIMEOUT_MS } from '../read-import-file.ts';
import type { ReadFile } from './read-texts.ts';

type Tried = Result<'anonymise.try'>['files'][number];

const EXCERPT_LENGTH = 1200;

/** What a list would make of a file: counted, shown by its beginning, and compared with what is in the project. */
export async function triedFile(
  { file, read, bytes }: ReadFile,
  names: readonly ListedName[],
  known: KnownTexts,
  runner: JobRunner,
  { signal }: CallContext,
): Promise<Tried> {
  const { token, fileName } = file;
  // The bytes of other formats are not looked at again.
  const transcript = { bytes: canBeCopied(read.format) ? bytes : new Uint8Array(), fileName };
  const done = await runner.run(
    'anonymise-transcript',
    { file: transcript, read, names },
    { signal, timeoutMs: READ_TIMEOUT_MS },
  );
  const { text } = done.read;
  const duplicate = known.duplicateOf({ fileName, bytes, text });
  const isInProject = duplicate?.where === 'project' && duplicate.kind !== 'near';
  const shown = replaceFound(read.text, nameFinder(names));
  return {
    token,
    fileName,
    replacements: done.replacements,
    original: done.copy === null ? 'left-out' : 'replaced',
    excerpt: text.slice(0, EXCERPT_LENGTH),
    marks: shown.replacements.flatMap(({ after }) => (after.end <= EXCERPT_LENGTH ? [after] : [])),
    duplicateOf: isInProject ? duplicate.title : null,
  };
}
