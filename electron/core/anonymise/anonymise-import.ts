import { extname } from 'node:path';
import type { ListedName } from '../../../shared/anonymise/name-rule.ts';
import { nameFinder, replaceFound } from '../../../shared/anonymise/replace-names.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { ReadTranscript } from '../../jobs/import/read-transcript.ts';
import type { TranscriptFile } from '../../jobs/import/transcript-file.ts';
import type { JobRunner } from '../../jobs/job-runner.ts';

type Item = CheckedParams<'imports.commit'>['items'][number];

/** A file that is ready to be stored: what was settled and understood of it, and the bytes that may be kept. */
export interface ReadyFile {
  readonly item: Item;
  readonly read: ReadTranscript;
  readonly bytes: Uint8Array;
  readonly replacements: number;
  readonly original: Result<'imports.commit'>['imported'][number]['original'];
}

/** A name or title of at most 400 UTF-16 units after what is in it was replaced. */
const LONGEST_NAME = 400;

/** What the user settled for a file, with the listed names replaced in every word of it. */
export function anonymiseItem(item: Item, names: readonly ListedName[]): Item {
  const finder = nameFinder(names);
  const say = (text: string) => replaceFound(text, finder).text.slice(0, LONGEST_NAME).trim();
  const orNull = (text: string | null) => (text === null ? null : say(text));
  const title = say(item.title);
  return {
    ...item,
    // The name of the file may say more than its list knows: zhangwei.docx. The title is what the user has seen.
    fileName: `${title}${extname(item.fileName).toLowerCase()}`,
    folder: '',
    title,
    siteName: orNull(item.siteName),
    participantCode: orNull(item.participantCode),
    participantRole: say(item.participantRole),
    date: item.date !== null && say(item.date) !== item.date ? null : item.date,
    names: Object.fromEntries(Object.entries(item.names).map(([name, other]) => [say(name), say(other)])),
    roles: Object.fromEntries(Object.entries(item.roles).map(([name, role]) => [say(name), role])),
  };
}

/** A file as it is, to be stored as it is. */
export function readyAsItIs(item: Item, read: ReadTranscript, bytes: Uint8Array): ReadyFile {
  return { item, read, bytes, replacements: 0, original: item.keepsOriginal ? 'kept' : 'left-out' };
}

/**
 * A file with the listed names replaced in all of it. The file in clear is never kept, and neither is its fingerprint:
 * with the stored text, a hash of the clear bytes would tell whether a guess of the names is right. What is kept in its
 * place is a replaced copy, where the format allows one; else the row of the original names the stored text.
 */
export async function readyAnonymised(
  { item, read, file }: { item: Item; read: ReadTranscript; file: TranscriptFile },
  names: readonly ListedName[],
  runner: JobRunner,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<ReadyFile> {
  const done = await runner.run('anonymise-transcript', { file, read, names }, options);
  const keepsCopy = item.keepsOriginal && done.copy !== null;
  return {
    item: { ...anonymiseItem(item, names), keepsOriginal: keepsCopy },
    read: done.read,
    bytes: done.copy ?? new TextEncoder().encode(done.read.text),
    replacements: done.replacements,
    original: keepsCopy ? 'replaced' : 'left-out',
  };
}
