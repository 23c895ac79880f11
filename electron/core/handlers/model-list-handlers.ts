import type { Row } from '../../../shared/api/tables.ts';
import { PLAIN_DISPLAY } from '../../../shared/theory/model-display.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

const PLACE = { screen: 'model' };

/** Puts a model before another one, or last. */
function move(rows: Rows, id: string, beforeId: string | null): void {
  const order = rows.all('model', ['position', 'id']).map(row => row.id);
  const others = order.filter(other => other !== id);
  const at = beforeId === null ? others.length : others.indexOf(rows.get('model', beforeId).id);
  others.splice(at < 0 ? others.length : at, 0, id);
  for (const [index, each] of others.entries()) {
    if (rows.get('model', each).position !== index + 1) rows.update('model', each, { position: index + 1 });
  }
}

/** Copies a model with where its factors stand and what is noted on it. */
function copy(rows: Rows, { id, ...original }: Row<'model'>, name: string): Row<'model'> {
  const position = rows.nextPosition('model');
  const made = rows.insert('model', { ...original, name, position, createdAt: Date.now() });
  for (const { id: _, ...placed } of rows.where('modelPosition', 'modelId', id))
    rows.insert('modelPosition', { ...placed, modelId: made.id });
  for (const { id: _, ...note } of rows.where('modelNote', 'modelId', id))
    rows.insert('modelNote', { ...note, modelId: made.id });
  return made;
}

/** The models of a project as a list: made, copied, named, put in order and removed. */
export const modelListHandlers: HandlersFor<
  'models.create' | 'models.duplicate' | 'models.update' | 'models.move' | 'models.remove'
> = {
  'models.create': ({ name, level, filter }, { core }) => {
    const step = { command: 'models.create', subject: name, place: PLACE };
    const model = core.session.write(step, rows =>
      rows.insert('model', {
        name,
        level,
        filter: filter ?? NO_FILTER,
        display: PLAIN_DISPLAY,
        position: rows.nextPosition('model'),
        createdAt: Date.now(),
      }),
    );
    return { id: model.id };
  },

  'models.duplicate': ({ id, name }, { core }) => {
    const original = core.session.rows.get('model', id);
    const step = { command: 'models.duplicate', subject: original.name, place: PLACE };
    const made = core.session.write(step, rows => {
      const row = copy(rows, original, name);
      const order = rows.all('model', ['position', 'id']).map(each => each.id);
      move(rows, row.id, order[order.indexOf(id) + 1] ?? null);
      return row;
    });
    return { id: made.id };
  },

  'models.update': ({ id, ...patch }, { core }) => {
    const subject = patch.name ?? core.session.rows.get('model', id).name;
    // A filter that is tried out joins into one step, a new name or level is one of its own.
    const joinKey = `${id} ${Object.keys(patch).sort().join(' ')}`;
    const step = { command: 'models.update', subject, place: PLACE, joinKey };
    core.session.write(step, rows => rows.update('model', id, patch));
    return null;
  },

  'models.move': ({ id, beforeId }, { core }) => {
    const { name } = core.session.rows.get('model', id);
    core.session.write({ command: 'models.move', subject: name, place: PLACE }, rows =>
      move(rows, id, beforeId === id ? null : beforeId),
    );
    return null;
  },

  'models.remove': ({ id }, { core }) => {
    const { name } = core.session.rows.get('model', id);
    const step = { command: 'models.remove', subject: name, place: PLACE };
    core.session.write(step, rows => rows.remove('model', id));
    return null;
  },
};
