import type { HandlersFor } from './handler-types.ts';

/** Initials of a name for the coder's disc when none are given: `Lin Mei` → `LM`, `林梅` → `林`. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  return words.length > 1
    ? words
        .slice(0, 2)
        .map(w => [...w][0])
        .join('')
    : [...name].slice(0, 1).join('');
}

export const shellHandlers: HandlersFor<
  | 'coders.create'
  | 'coders.update'
  | 'coders.use'
  | 'preferences.get'
  | 'preferences.set'
  | 'history.state'
  | 'history.list'
  | 'history.undo'
  | 'history.redo'
> = {
  'coders.create': ({ name, initials, color }, { core }) => {
    const created = core.session.write({ command: 'coders.create', subject: name }, rows =>
      rows.insert('coder', { name, initials: initials || initialsOf(name), color, createdAt: Date.now() }),
    );
    return { id: created.id };
  },

  'coders.update': ({ id, ...patch }, { core }) => {
    const subject = patch.name ?? core.session.rows.get('coder', id).name;
    core.session.write({ command: 'coders.update', subject }, rows => rows.update('coder', id, patch));
    return null;
  },

  'coders.use': ({ id }, { core }) => {
    core.session.codeAs(id);
    core.emit('project.opened', core.session.info());
    return null;
  },

  'preferences.get': (_, { core }) => core.preferences.read(),
  'preferences.set': (patch, { core }) => core.preferences.write(patch),

  'history.state': (_, { core }) => core.session.historyState(),
  'history.list': ({ before, limit }, { core }) => core.session.revisions.list(before, limit),
  'history.undo': (_, { core }) => {
    const revision = core.session.undo();
    return { revision, place: revision.place };
  },
  'history.redo': (_, { core }) => {
    const revision = core.session.redo();
    return { revision, place: revision.place };
  },
};
