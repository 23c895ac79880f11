import type { Rows } from '../storage/rows.ts';
import { readSourceBody } from '../storage/texts.ts';
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
  'sources.text' | 'sources.update' | 'sources.remove' | 'speakers.update'
> = {
  'sources.text': ({ sourceId }, { core }) => readSourceBody(core.session.rows, sourceId),

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
      for (const id of ids) rows.remove('source', id);
    });
    return null;
  },

  'speakers.update': ({ id, ...patch }, { core }) => {
    const subject = patch.name ?? core.session.rows.get('speaker', id).name;
    core.session.write({ command: 'speakers.update', subject }, rows => rows.update('speaker', id, patch));
    return null;
  },
};
