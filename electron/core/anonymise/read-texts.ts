import type { NamedText } from '../../../shared/anonymise/suggestions.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import {
  INTERVIEWER_WORDS,
  labelKey,
  NUMBERED_VOICE,
  PARTICIPANT_WORDS,
} from '../../jobs/import/label-words.ts';
import { isPersonalName } from '../../jobs/import/personal-name.ts';
import type { ReadTranscript } from '../../jobs/import/read-transcript.ts';
import type { JobRunner } from '../../jobs/job-runner.ts';
import type { CoreState } from '../core-state.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import { readFileOf } from '../read-import-file.ts';

type ImportFile = CheckedParams<'imports.preview'>['files'][number];

export interface ReadFile {
  readonly file: ImportFile;
  readonly read: ReadTranscript;
  readonly bytes: Uint8Array;
}

/** So many characters of read files are remembered while a list of names is written, in memory only. */
const MOST_REMEMBERED = 20_000_000;
const remembered = new WeakMap<CoreState, Map<string, ReadFile>>();

/** Forgets what was read of files of an import. */
export function forgetReadFiles(core: CoreState): void {
  remembered.delete(core);
}

async function readOnce(file: ImportFile, runner: JobRunner, context: CallContext): Promise<ReadFile> {
  const known = remembered.get(context.core) ?? new Map<string, ReadFile>();
  remembered.set(context.core, known);
  const key = JSON.stringify(file);
  const before = known.get(key);
  if (before) return before;
  const { read, bytes } = await readFileOf(file, runner, context);
  const size = [...known.values()].reduce((sum, each) => sum + each.bytes.length + each.read.text.length, 0);
  if (size > MOST_REMEMBERED) known.clear();
  const fresh = { file, read, bytes };
  known.set(key, fresh);
  return fresh;
}

/** What is understood of the files of an import, without those that cannot be read; each is read once. */
export async function readFiles(
  files: readonly ImportFile[],
  runner: JobRunner,
  context: CallContext,
): Promise<ReadFile[]> {
  const all: ReadFile[] = [];
  for (const [done, file] of files.entries()) {
    context.progress({ done, total: files.length, phase: 'read', subject: file.fileName });
    try {
      all.push(await readOnce(file, runner, context));
    } catch (error) {
      // A file that cannot be read is told of in the preview, and is not imported.
      if (context.signal.aborted) throw error;
    }
  }
  return all;
}

/** Whether a speaker goes by a name of their own, and not by a part in the interview. */
function isNamed(name: string): boolean {
  const key = labelKey(name);
  const isPart = INTERVIEWER_WORDS.has(key) || PARTICIPANT_WORDS.has(key) || NUMBERED_VOICE.test(key);
  return !isPart && name.length > 1 && isPersonalName(name);
}

/** All words of a read file in which a name may stand, under its token. */
export function textsOf({ file, read }: ReadFile): NamedText[] {
  const { table, title, site, participant, role, speakers } = read;
  const texts = table ? table.documents.map(each => each.text) : [read.text];
  const about = table
    ? table.documents.flatMap(({ people, values, name, site: home }) => [
        name,
        home,
        ...people.flatMap(each => [each.code, each.role, each.site]),
        ...values.map(each => each.value),
      ])
    : [];
  const words = [...new Set([title, site, participant, role, ...about])].filter(each => each !== null);
  const named = speakers.map(({ name }) => name).filter(isNamed);
  return [
    { key: file.token, text: texts.join('\n\n'), speakers: named },
    { key: file.token, text: words.join('\n') },
  ];
}
