import type { CheckedParams } from '../../shared/api/method-table.ts';
import type { ReadTranscript } from '../jobs/import/read-transcript.ts';
import { insertSite } from './handlers/case-handlers.ts';
import type { ProjectSession } from './project-session.ts';
import { settleVoices } from './settle-voices.ts';
import type { Rows } from './storage/rows.ts';
import { keepBytes, keepText, sha256 } from './storage/texts.ts';

type Item = CheckedParams<'imports.commit'>['items'][number];

const MEDIA_TYPES: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  json: 'application/json',
  csv: 'text/csv',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  html: 'text/html',
  epub: 'application/epub+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The site of a name, made where there is none. */
export function siteNamed(rows: Rows, name: string | null): string | null {
  if (name === null) return null;
  return (rows.all('site').find(site => site.name === name) ?? insertSite(rows, name)).id;
}

function participantOf(rows: Rows, item: Item, siteId: string | null): string | null {
  const code = item.participantCode;
  if (code === null) return null;
  const known = rows.where('participant', 'code', code)[0];
  return (known ?? rows.insert('participant', { code, role: item.participantRole, siteId, note: '' })).id;
}

function insertSpeakers(
  rows: Rows,
  sourceId: string,
  voices: ReturnType<typeof settleVoices>['voices'],
  participantId: string | null,
) {
  const answering = voices.filter(voice => voice.role === 'participant');
  for (const voice of voices) {
    // Two people answering cannot be told apart by the file's one participant.
    const isTheOne = voice.role === 'participant' && answering.length === 1;
    rows.insert('speaker', { sourceId, ...voice, participantId: isTheOne ? participantId : null });
  }
}

/** An import under way: its documents are one undo step, named for the first and for how many came with it. */
export interface ImportStep {
  key: string;
  first: string | null;
  stored: number;
}

/** What else belongs to the transaction of a document, once its speakers are there. */
export type Alongside = (rows: Rows, sourceId: string, siteId: string | null) => void;

/**
 * Stores one read document with its site, participant, speakers and original in one transaction; documents of one
 * import join one undo step. Gives the source's id.
 */
export function storeTranscript(
  session: ProjectSession,
  item: Item,
  read: ReadTranscript,
  bytes: Uint8Array,
  job: ImportStep,
  alongside: Alongside = () => undefined,
): string {
  job.first ??= item.title;
  const subject = job.stored === 0 ? job.first : `${job.first} + ${job.stored}`;
  const info = { command: 'imports.commit', subject, place: { screen: 'sources' } };
  const sourceId = session.write({ ...info, joinKey: job.key, joinAlways: true }, (rows, step) => {
    step.setSubject(subject);
    const textHash = keepText(rows.db, read.text);
    const siteId = siteNamed(rows, item.siteName);
    const createdAt = Date.now();
    const { characters, words } = read;
    const source = rows.insert('source', {
      title: item.title,
      siteId,
      date: item.date,
      medium: 'interview',
      note: '',
      textHash,
      textVersion: 1,
      length: read.text.length,
      characters,
      words,
      position: rows.nextPosition('source'),
      createdAt,
    });
    const sourceId = source.id;
    const { turns, voices } = settleVoices(read, item);
    rows.insert('sourceText', { sourceId, version: 1, textHash, turns, changeMap: [], createdAt });
    const participantId = participantOf(rows, item, siteId);
    if (participantId) rows.insert('sourceParticipant', { sourceId, participantId });
    insertSpeakers(rows, sourceId, voices, participantId);
    rows.insert('original', {
      sourceId,
      fileName: item.fileName,
      mediaType: MEDIA_TYPES[read.format] ?? 'application/octet-stream',
      sha256: item.keepsOriginal ? keepBytes(rows.db, bytes) : sha256(bytes),
      bytes: bytes.byteLength,
      encoding: read.encoding?.name ?? null,
      losses: [...read.losses],
    });
    alongside(rows, sourceId, siteId);
    return sourceId;
  });
  job.stored += 1;
  return sourceId;
}
