import { setImmediate } from 'node:timers/promises';
import { type ErrorFrame, RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { ReadTranscript } from '../../jobs/import/read-transcript.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import { type ReadyFile, readyAnonymised, readyAsItIs } from '../anonymise/anonymise-import.ts';
import { forgetReadFiles } from '../anonymise/read-texts.ts';
import { type Duplicate, KnownTexts } from '../known-texts.ts';
import type { ProjectSession } from '../project-session.ts';
import { READ_TIMEOUT_MS, readFileOf } from '../read-import-file.ts';
import { splitPreview } from '../split-preview.ts';
import { toRootedError } from '../storage/storage-errors.ts';
import { storeTable } from '../store-table.ts';
import { type ImportStep, storeTranscript } from '../store-transcript.ts';
import type { CallContext, HandlersFor } from './handler-types.ts';

type PreviewFile = CheckedParams<'imports.preview'>['files'][number];
type Item = CheckedParams<'imports.commit'>['items'][number];
type Preview = Result<'imports.preview'>[number];

const EXCERPT_LENGTH = 1200;

function errorOf(error: unknown, fileName: string): ErrorFrame {
  const frame = toRootedError(error, { fileName }).toFrame();
  return { ...frame, details: { fileName, ...frame.details } };
}

const ROLES = { interviewer: 'interviewer', participant: 'participant', unknown: 'other' } as const;

/** The site where people numbered by these letters are at home already, else what the file says of itself. */
function siteNamed({ core }: CallContext, { site, siteCode }: ReadTranscript): string | null {
  if (siteCode === null || site !== siteCode) return site;
  const { rows } = core.session;
  const neighbour = rows
    .all('participant')
    .find(
      ({ code, siteId }) =>
        siteId !== null && code.startsWith(siteCode) && /^[\d\s_-]/.test(code.slice(siteCode.length)),
    );
  return neighbour?.siteId ? rows.get('site', neighbour.siteId).name : site;
}

function turnsOf({ table, turns }: ReadTranscript): number {
  return table ? table.documents.reduce((sum, each) => sum + each.turns.length, 0) : turns.length;
}

function tableOf({ table }: ReadTranscript): Preview['table'] {
  if (!table) return null;
  const { sheets, columns, rows, ...part } = table.part;
  return { ...part, sheets: [...sheets], columns: [...columns], rows: rows.map(row => [...row]) };
}

function previewOf(
  file: PreviewFile,
  read: ReadTranscript,
  duplicate: Duplicate | null,
  context: CallContext,
): Preview {
  return {
    token: file.token,
    fileName: file.fileName,
    error: null,
    format: read.format,
    title: read.title ?? file.fileName,
    siteName: siteNamed(context, read),
    participantCode: read.participant,
    participantRole: read.role ?? '',
    encoding: read.encoding && { ...read.encoding, candidates: read.encoding.candidates.map(c => c.name) },
    speakers: read.speakers.map(s => ({ name: s.name, turns: s.turns, role: ROLES[s.role] })),
    turns: turnsOf(read),
    characters: read.characters,
    words: read.words,
    losses: [...read.losses],
    offers: [...read.offers],
    excerpt: read.text.slice(0, EXCERPT_LENGTH),
    duplicate,
    documents: read.table?.documents.length ?? 1,
    table: tableOf(read),
  };
}

function failedPreview(file: PreviewFile, error: ErrorFrame): Preview {
  const { token, fileName } = file;
  const nothing = {
    format: '',
    title: fileName,
    siteName: null,
    participantCode: null,
    participantRole: '',
    encoding: null,
  };
  const none = {
    speakers: [],
    turns: 0,
    characters: 0,
    words: 0,
    losses: [],
    offers: [],
    excerpt: '',
    duplicate: null,
    documents: 0,
    table: null,
  };
  return { token, fileName, error, ...nothing, ...none };
}

async function preview(
  file: PreviewFile,
  known: KnownTexts,
  runner: JobRunner,
  context: CallContext,
): Promise<Preview> {
  try {
    const { bytes, read } = await readFileOf(file, runner, context);
    const { fileName } = file;
    const duplicate = known.duplicateOf({ fileName, bytes, text: read.text });
    return previewOf(file, read, duplicate, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    return failedPreview(file, errorOf(error, file.fileName));
  }
}

type Stored = Result<'imports.commit'>['imported'];
type Outcome = { stored: Stored } | { error: ErrorFrame };

/** A file with everything in it as it is to be stored. */
async function readyFile(
  item: Item,
  names: CheckedParams<'imports.commit'>['anonymise'],
  runner: JobRunner,
  context: CallContext,
): Promise<ReadyFile> {
  const { bytes, read, file } = await readFileOf(item, runner, context);
  if (names.length === 0) return readyAsItIs(item, read, bytes);
  const options = { signal: context.signal, timeoutMs: READ_TIMEOUT_MS };
  return readyAnonymised({ item, read, file }, names, runner, options);
}

/** Each document is a transaction of its own, so a cancelled import keeps what is in; all are one undo step. */
async function commitItem(
  chosen: Item,
  names: CheckedParams<'imports.commit'>['anonymise'],
  job: ImportStep,
  session: ProjectSession,
  runner: JobRunner,
  context: CallContext,
): Promise<Outcome> {
  const { fileName } = chosen;
  try {
    const { item, read, bytes, replacements, original } = await readyFile(chosen, names, runner, context);
    const between = async (done: number, total: number) => {
      context.progress({ done, total, phase: 'import', subject: fileName });
      await setImmediate();
      if (context.signal.aborted) throw new RootedError('CANCELLED', 'the import was cancelled');
    };
    const sourceIds = read.table
      ? await storeTable(session, item, { ...read, table: read.table }, bytes, job, between)
      : [storeTranscript(session, item, read, bytes, job)];
    const countAt = (i: number) => (i === 0 ? replacements : 0);
    return {
      stored: sourceIds.map((sourceId, i) => ({ sourceId, fileName, replacements: countAt(i), original })),
    };
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { error: errorOf(error, fileName) };
  }
}

/** Files that were handed over for an import and are no longer needed; they may say what is not to be kept. */
function discard({ core }: CallContext, tokens: readonly string[]): void {
  forgetReadFiles(core);
  for (const token of tokens) core.files.discard(token);
}

export const importHandlers: HandlersFor<
  'imports.preview' | 'imports.split' | 'imports.commit' | 'imports.discard'
> = {
  'imports.discard': ({ tokens }, context) => {
    discard(context, tokens);
    return null;
  },

  'imports.split': ({ file }, context) => splitPreview(file, context),

  'imports.preview': ({ files }, context) =>
    withRunner(async runner => {
      const known = new KnownTexts(context.core.session);
      const previews: Preview[] = [];
      for (const file of files) {
        const { fileName } = file;
        context.progress({ done: previews.length, total: files.length, phase: 'read', subject: fileName });
        previews.push(await preview(file, known, runner, context));
      }
      return previews;
    }),

  'imports.commit': ({ items, anonymise }, context) => {
    // The project that is open now, whichever is opened while the files are being read.
    const { session } = context.core;
    return session.inBulk(() =>
      withRunner(async runner => {
        const job: ImportStep = { key: session.rows.newId(), first: null, stored: 0 };
        const result: Result<'imports.commit'> = { imported: [], failed: [] };
        for (const [done, item] of items.entries()) {
          const { fileName } = item;
          context.progress({ done, total: items.length, phase: 'import', subject: fileName });
          const outcome = await commitItem(item, anonymise, job, session, runner, context);
          if ('error' in outcome) result.failed.push({ fileName, error: outcome.error });
          else result.imported.push(...outcome.stored);
        }
        return result;
      }).finally(() => {
        // The files in clear: what was uploaded goes however the import ends.
        if (anonymise.length > 0)
          discard(
            context,
            items.map(item => item.token),
          );
      }),
    );
  },
};
