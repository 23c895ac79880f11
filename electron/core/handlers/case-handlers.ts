import { PALETTE } from '../../../shared/api/primitives.ts';
import type { Rows } from '../storage/rows.ts';
import { removeCase } from './case-removal.ts';
import type { HandlersFor } from './handler-types.ts';

/** Stores a site; without a colour it takes the next hue of the palette. */
export function insertSite(rows: Rows, name: string, color?: (typeof PALETTE)[number] | undefined) {
  const count = rows.all('site').length;
  const hue = color ?? PALETTE[count % PALETTE.length] ?? 'slate';
  return rows.insert('site', { name, color: hue, note: '', position: rows.nextPosition('site') });
}

export const caseHandlers: HandlersFor<
  | 'sites.create'
  | 'sites.update'
  | 'sites.remove'
  | 'participants.create'
  | 'participants.update'
  | 'participants.remove'
> = {
  'sites.create': ({ name, color }, { core }) => {
    const site = core.session.write({ command: 'sites.create', subject: name }, rows =>
      insertSite(rows, name, color),
    );
    return { id: site.id };
  },

  'sites.update': ({ id, ...patch }, { core }) => {
    const subject = patch.name ?? core.session.rows.get('site', id).name;
    core.session.write({ command: 'sites.update', subject }, rows => rows.update('site', id, patch));
    return null;
  },

  'sites.remove': ({ id }, { core }) => {
    const { name } = core.session.rows.get('site', id);
    core.session.write({ command: 'sites.remove', subject: name }, rows => removeCase(rows, 'site', id));
    return null;
  },

  'participants.create': (params, { core }) => {
    const made = core.session.write({ command: 'participants.create', subject: params.code }, rows =>
      rows.insert('participant', { ...params, note: '' }),
    );
    return { id: made.id };
  },

  'participants.update': ({ id, ...patch }, { core }) => {
    const subject = patch.code ?? core.session.rows.get('participant', id).code;
    core.session.write({ command: 'participants.update', subject }, rows =>
      rows.update('participant', id, patch),
    );
    return null;
  },

  'participants.remove': ({ id }, { core }) => {
    const { code } = core.session.rows.get('participant', id);
    core.session.write({ command: 'participants.remove', subject: code }, rows =>
      removeCase(rows, 'participant', id),
    );
    return null;
  },
};
