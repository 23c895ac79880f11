import { readFile, stat } from 'node:fs/promises';
import { RootedError } from '../../shared/api/errors.ts';
import type { CheckedParams } from '../../shared/api/method-table.ts';
import { encodingNamed } from '../jobs/import/encoding-names.ts';
import { IMPORT_LIMITS } from '../jobs/import/import-limits.ts';
import type { TranscriptFile } from '../jobs/import/transcript-file.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { CallContext } from './handlers/handler-types.ts';

type PreviewFile = CheckedParams<'imports.preview'>['files'][number];

/** An interview that takes longer than this to read is none. */
export const READ_TIMEOUT_MS = 60_000;

/** An encoding that Rooted does not read is no reason to take another one unsaid. */
function chosenEncoding({ encoding, fileName }: PreviewFile) {
  if (encoding === undefined) return undefined;
  const known = encodingNamed(encoding);
  if (known === null)
    throw new RootedError('ENCODING_UNKNOWN', `there is no encoding ${encoding}`, { fileName, encoding });
  return known;
}

/** The bytes of a file under its token, and what is understood of them as the user chose to read it. */
export async function readFileOf(file: PreviewFile, runner: JobRunner, context: CallContext) {
  const { path } = context.core.files.resolve(file.token);
  const { size } = await stat(path);
  const allowed = IMPORT_LIMITS.fileBytes;
  // Before it is read: the core's memory is not the file's to fill.
  if (size > allowed)
    throw new RootedError('FILE_TOO_LARGE', 'the file is larger than any interview', {
      limit: 'fileBytes',
      found: size,
      allowed,
    });
  const bytes = await readFile(path);
  const fileName = file.folder === '' ? file.fileName : `${file.folder}/${file.fileName}`;
  const encoding = chosenEncoding(file);
  const { table, trackedChanges, notes, pattern } = file;
  const input: TranscriptFile = { bytes, fileName, encoding, table, trackedChanges, notes, pattern };
  const read = await runner.run('read-transcript', input, {
    signal: context.signal,
    timeoutMs: READ_TIMEOUT_MS,
  });
  return { bytes, read, file: input };
}
