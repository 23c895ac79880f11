import { writeFile } from 'node:fs/promises';
import { RootedError } from '../../../shared/api/errors.ts';
import { mergeSpeakers, updateSpeaker } from '../change-speakers.ts';
import { correctSource } from '../correct-source.ts';
import { emptiedPassages } from '../emptied-passages.ts';
import { letSavedDraftGo } from '../storage/draft-rows.ts';
import type { Rows } from '../storage/rows.ts';
import { readBytes, readSourceBody } from '../storage/texts.ts';
import { removeCase } from './case-removal.ts';
import type { HandlersFor } from './handler-types.ts';

/** Makes these, and only these, the people heard in a source. */
export function setParticipants(rows: Rows, sourceId: string, participantIds: readonly string[]): void {
  const known = rows.where('sourceParticipant', 'sourceId', sourceId);
  for (const row of known.filter(r => !participantIds.includes(r.participantId)))
    rows.remove('sourceParticipant', row.id);
  for (const participantId of participantIds.filter(id => !known.some(r => r.participantId === id))) {
    rows.insert('sourceParticipant', { sourceId, participantId });
  }
}

export const sourceHandlers: HandlersFor<
  | 'sources.text'
  | 'sources.original'
  | 'sources.correct'
  | 'sources.emptied'
  | 'sources.update'
  | 'sources.remove'
  | 'speakers.update'
  | 'speakers.merge'
> = {
  'sources.text': ({ sourceId }, { core }) => readSourceBody(core.session.rows, sourceId),

  'sources.correct': (params, { core }) => {
    const correction = correctSource(core.session, params);
    letSavedDraftGo(core.session.rows.db, params);
    return correction;
  },

  'sources.emptied': (params, { core }) => emptiedPassages(core.session, params),

  'sources.original': async ({ sourceId }, { core }) => {
    const { rows } = core.session;
    const { title } = rows.get('source', sourceId);
    const original = rows.where('original', 'sourceId', sourceId)[0];
    const bytes = original ? readBytes(rows.db, original.sha256) : null;
    if (!original || !bytes)
      throw new RootedError('ORIGINAL_LEFT_OUT', 'the original is not in the project', { title });
    const path = core.files.temporaryPath(original.fileName);
    await writeFile(path, bytes);
    return core.files.ref(path);
  },

  'sources.update': ({ id, participantIds, ...patch }, { core }) => {
    const subject = patch.title ?? core.session.rows.get('source', id).title;
    const place = { screen: 'sources', sourceId: id };
    core.session.write({ command: 'sources.update', subject, place }, rows => {
      rows.update('source', id, patch);
      if (participantIds) setParticipants(rows, id, participantIds);
    });
    return null;
  },

  'sources.remove': ({ ids }, { core }) => {
    const subject = ids.map(id => core.session.rows.get('source', id).title).join(', ');
    core.session.write({ command: 'sources.remove', subject, place: { screen: 'sources' } }, rows => {
      for (const id of ids) removeCase(rows, 'source', id);
    });
    return null;
  },

  'speakers.update': (params, { core }) => {
    updateSpeaker(core.session, params);
    return null;
  },

  'speakers.merge': (params, { core }) => {
    mergeSpeakers(core.session, params);
    return null;
  },
};
