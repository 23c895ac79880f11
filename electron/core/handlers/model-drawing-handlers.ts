import type { HandlersFor } from './handler-types.ts';
import { quoteSubject } from './span.ts';

const MODEL = { screen: 'model' } as const;

/** To a hundredth: finer is not seen, and the log's JSON would round it anyway. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Numbers of a note to a hundredth, the rest as it came. */
function roundedNumbers<T extends object>(note: T): T {
  const entries = Object.entries(note).map(([key, value]) => [
    key,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

export const modelDrawingHandlers: HandlersFor<
  'models.show' | 'models.release' | 'modelNotes.create' | 'modelNotes.update' | 'modelNotes.remove'
> = {
  'models.show': ({ id, display }, { core }) => {
    const model = core.session.rows.get('model', id);
    core.session.write({ command: 'models.show', subject: model.name, place: MODEL }, rows =>
      rows.update('model', id, { display: { ...model.display, ...display } }),
    );
    return null;
  },

  'models.release': ({ modelId, level, codeIds }, { core }) => {
    const { name } = core.session.rows.get('model', modelId);
    const released = new Set(codeIds);
    core.session.write({ command: 'models.release', subject: name, place: MODEL }, rows => {
      for (const placed of rows.where('modelPosition', 'modelId', modelId)) {
        if (placed.level === level && released.has(placed.codeId)) rows.remove('modelPosition', placed.id);
      }
    });
    return null;
  },

  'modelNotes.create': ({ text, ...note }, { core }) => {
    core.session.rows.get('model', note.modelId);
    const step = { command: 'modelNotes.create', subject: quoteSubject(text), place: MODEL };
    const made = core.session.write(step, rows =>
      rows.insert('modelNote', { ...roundedNumbers(note), text }),
    );
    return { id: made.id };
  },

  'modelNotes.update': ({ id, ...patch }, { core }) => {
    const note = core.session.rows.get('modelNote', id);
    const subject = quoteSubject(patch.text ?? note.text);
    const joinKey = `${id} ${Object.keys(patch).sort().join(' ')}`;
    core.session.write({ command: 'modelNotes.update', subject, place: MODEL, joinKey }, rows =>
      rows.update('modelNote', id, roundedNumbers(patch)),
    );
    return null;
  },

  'modelNotes.remove': ({ ids }, { core }) => {
    const first = core.session.rows.get('modelNote', ids[0] ?? '');
    const step = { command: 'modelNotes.remove', subject: quoteSubject(first.text), place: MODEL };
    core.session.write(step, rows => {
      for (const id of ids) rows.remove('modelNote', id);
    });
    return null;
  },
};
