import { propositionsOf } from '../analysis-input.ts';
import type { Rows } from '../storage/rows.ts';
import { summaryOf } from './evidence-summary.ts';
import type { HandlersFor } from './handler-types.ts';
import { quoteSubject } from './span.ts';

/** What the history says of a change to a proposition. */
function stepFor(rows: Rows, command: string, id: string) {
  const subject = quoteSubject(rows.get('proposition', id).text);
  return { command, subject, place: { screen: 'selective' } };
}

/** Ties a proposition to exactly these links. Fails with NOT_FOUND where one of them is none. */
function tie(rows: Rows, propositionId: string, linkIds: readonly string[]): void {
  const wanted = new Set(linkIds.map(id => rows.get('link', id).id));
  for (const { id, linkId } of rows.where('propositionLink', 'propositionId', propositionId)) {
    if (!wanted.delete(linkId)) rows.remove('propositionLink', id);
  }
  for (const linkId of wanted) rows.insert('propositionLink', { propositionId, linkId });
}

/** Puts a proposition before another one, or last. */
function move(rows: Rows, id: string, beforeId: string | null): void {
  const order = rows.all('proposition', ['position', 'id']).map(row => row.id);
  const others = order.filter(other => other !== id);
  const at = beforeId === null ? others.length : others.indexOf(rows.get('proposition', beforeId).id);
  others.splice(at < 0 ? others.length : at, 0, id);
  for (const [index, each] of others.entries()) {
    if (rows.get('proposition', each).position !== index + 1)
      rows.update('proposition', each, { position: index + 1 });
  }
}

export const propositionHandlers: HandlersFor<
  | 'propositions.create'
  | 'propositions.update'
  | 'propositions.remove'
  | 'propositions.move'
  | 'propositions.setLinks'
  | 'propositions.evidence'
> = {
  'propositions.create': ({ text, linkIds }, { core }) => {
    const subject = quoteSubject(text);
    const step = { command: 'propositions.create', subject, place: { screen: 'selective' } };
    const made = core.session.write(step, rows => {
      const row = rows.insert('proposition', { text, position: rows.nextPosition('proposition') });
      tie(rows, row.id, linkIds);
      return row;
    });
    return { id: made.id };
  },

  'propositions.update': ({ id, text }, { core }) => {
    const step = { ...stepFor(core.session.rows, 'propositions.update', id), subject: quoteSubject(text) };
    core.session.write({ ...step, joinKey: id }, rows => rows.update('proposition', id, { text }));
    return null;
  },

  'propositions.remove': ({ id }, { core }) => {
    const step = stepFor(core.session.rows, 'propositions.remove', id);
    core.session.write(step, rows => rows.remove('proposition', id));
    return null;
  },

  'propositions.move': ({ id, beforeId }, { core }) => {
    const step = stepFor(core.session.rows, 'propositions.move', id);
    core.session.write(step, rows => move(rows, id, beforeId === id ? null : beforeId));
    return null;
  },

  'propositions.setLinks': ({ id, linkIds }, { core }) => {
    const step = stepFor(core.session.rows, 'propositions.setLinks', id);
    core.session.write(step, rows => tie(rows, id, linkIds));
    return null;
  },

  'propositions.evidence': (_, { core }) =>
    propositionsOf(core.session).map(({ id, evidence }) => ({
      ...summaryOf(evidence),
      propositionId: id,
      status: evidence.status,
    })),
};
