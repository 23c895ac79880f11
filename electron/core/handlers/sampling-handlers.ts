import type { SamplingTarget } from '../../../shared/api/methods/sampling-methods.ts';
import type { Row } from '../../../shared/api/tables.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';
import { quoteSubject } from './span.ts';

/** Undo comes back to the log, except from a note made of a gap, which stays where the gap was seen. */
const PLACE = { screen: 'sources' };

const COLUMNS = {
  code: 'codeId',
  site: 'siteId',
  participant: 'participantId',
  source: 'sourceId',
} as const;

const NO_TARGET = { codeId: null, siteId: null, participantId: null, sourceId: null };

/** What a thing is called that a note may be tied to. Fails with NOT_FOUND. */
function nameOf(rows: Rows, { targetKind, targetId }: SamplingTarget): string {
  switch (targetKind) {
    case 'code':
      return rows.get('code', targetId).name;
    case 'site':
      return rows.get('site', targetId).name;
    case 'participant':
      return rows.get('participant', targetId).code;
    case 'source':
      return rows.get('source', targetId).title;
  }
}

function targetOf({ codeId, siteId, participantId, sourceId }: Row<'samplingTie'>): SamplingTarget {
  if (codeId !== null) return { targetKind: 'code', targetId: codeId };
  if (siteId !== null) return { targetKind: 'site', targetId: siteId };
  if (participantId !== null) return { targetKind: 'participant', targetId: participantId };
  return { targetKind: 'source', targetId: sourceId ?? '' };
}

/** Ties a note to a thing, once: a tie that is there is given back. Fails with NOT_FOUND where there is no such thing. */
function tie(rows: Rows, noteId: string, target: SamplingTarget): Row<'samplingTie'> {
  nameOf(rows, target);
  const column = COLUMNS[target.targetKind];
  const known = rows.where('samplingTie', 'noteId', noteId).find(row => row[column] === target.targetId);
  return known ?? rows.insert('samplingTie', { ...NO_TARGET, noteId, [column]: target.targetId });
}

type Handled = 'sampling.create' | 'sampling.update' | 'sampling.remove' | 'sampling.tie' | 'sampling.untie';

/** The log of theoretical sampling: what is open, whom to ask next, what answered it and what that changed. */
export const samplingHandlers: HandlersFor<Handled> = {
  'sampling.create': ({ ties, createdAt = Date.now(), ...words }, { core }) => {
    const coderId = core.session.coderId;
    const note = core.session.write(
      { command: 'sampling.create', subject: quoteSubject(words.question) },
      rows => {
        const made = rows.insert('samplingNote', { ...words, coderId, createdAt });
        for (const target of ties) tie(rows, made.id, target);
        return made;
      },
    );
    return { id: note.id };
  },

  'sampling.update': ({ id, ...patch }, { core }) => {
    const note = core.session.rows.get('samplingNote', id);
    const subject = quoteSubject(patch.question || note.question);
    // Words typed into one field join; done and open again is a step of its own.
    const field = Object.keys(patch).join();
    const joinKey = patch.doneAt === undefined ? `${id} ${field}` : undefined;
    core.session.write({ command: 'sampling.update', subject, place: PLACE, joinKey }, rows =>
      rows.update('samplingNote', id, patch),
    );
    return null;
  },

  'sampling.remove': ({ id }, { core }) => {
    const subject = quoteSubject(core.session.rows.get('samplingNote', id).question);
    core.session.write({ command: 'sampling.remove', subject, place: PLACE }, rows =>
      rows.remove('samplingNote', id),
    );
    return null;
  },

  'sampling.tie': ({ noteId, ...target }, { core }) => {
    core.session.rows.get('samplingNote', noteId);
    const step = { command: 'sampling.tie', subject: nameOf(core.session.rows, target), place: PLACE };
    return { id: core.session.write(step, rows => tie(rows, noteId, target)).id };
  },

  'sampling.untie': ({ id }, { core }) => {
    const { rows } = core.session;
    const subject = nameOf(rows, targetOf(rows.get('samplingTie', id)));
    core.session.write({ command: 'sampling.untie', subject, place: PLACE }, each =>
      each.remove('samplingTie', id),
    );
    return null;
  },
};
