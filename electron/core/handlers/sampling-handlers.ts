import type { HandlersFor } from './handler-types.ts';
import { quoteSubject } from './span.ts';

/** Undo comes back to the log, except from a note made of a gap, which stays where the gap was seen. */
const PLACE = { screen: 'sources' };

/** The log of theoretical sampling: what is open, whom to ask next, and what that changed. */
export const samplingHandlers: HandlersFor<'sampling.create' | 'sampling.update' | 'sampling.remove'> = {
  'sampling.create': (params, { core }) => {
    const coderId = core.session.coderId;
    const note = core.session.write(
      { command: 'sampling.create', subject: quoteSubject(params.question) },
      rows => rows.insert('samplingNote', { ...params, coderId, createdAt: Date.now() }),
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
};
