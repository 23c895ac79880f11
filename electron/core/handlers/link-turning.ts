import type { Evidence } from '../../../shared/api/entities/links.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

/** What named the cause names the effect, and the other way round. */
function turned(row: Evidence) {
  return {
    causeStart: row.effectStart,
    causeEnd: row.effectEnd,
    effectStart: row.causeStart,
    effectEnd: row.causeEnd,
    causeCodingId: row.effectCodingId,
    effectCodingId: row.causeCodingId,
  };
}

const linkName = (rows: Rows, { fromId, toId }: { fromId: string; toId: string }) =>
  `${rows.get('code', fromId).name} → ${rows.get('code', toId).name}`;

export const linkTurningHandlers: HandlersFor<'links.reverse' | 'evidence.move'> = {
  'links.reverse': ({ id }, { core }) => {
    const link = core.session.rows.get('link', id);
    const subject = linkName(core.session.rows, link);
    core.session.write({ command: 'links.reverse', subject, place: { screen: 'model' } }, rows => {
      rows.update('link', id, { fromId: link.toId, toId: link.fromId });
      for (const row of rows.where('evidence', 'linkId', id)) rows.update('evidence', row.id, turned(row));
    });
    return null;
  },

  'evidence.move': ({ ids, linkId }, { core }) => {
    const { session } = core;
    const target = session.rows.get('link', linkId);
    const step = { subject: linkName(session.rows, target), place: { screen: 'model' } };
    session.write({ command: 'evidence.move', ...step }, rows => {
      for (const id of ids) {
        const row = rows.get('evidence', id);
        const before = rows.get('link', row.linkId);
        const isOpposite = before.fromId === target.toId && before.toId === target.fromId;
        rows.update('evidence', id, { linkId, ...(isOpposite ? turned(row) : {}) });
      }
    });
    return null;
  },
};
