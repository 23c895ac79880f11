import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams } from '../../../shared/api/method-table.ts';
import type { Row } from '../../../shared/api/tables.ts';
import type { ProjectSession } from '../project-session.ts';
import { evidenceRows } from '../storage/quote-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';
import { quoteAt } from './span.ts';

type NewEvidence = CheckedParams<'links.create'>['evidence'][number];

const linkName = (rows: Rows, fromId: string, toId: string) =>
  `${rows.get('code', fromId).name} → ${rows.get('code', toId).name}`;

/** The parts that name cause and effect must lie inside the quote and hold something. */
function assertPart(given: NewEvidence, start: number | null, end: number | null): void {
  if (start === null && end === null) return;
  if (start === null || end === null || end <= start || start < given.start || end > given.end) {
    throw new RootedError('SPAN_OUTSIDE_TEXT', 'cause and effect lie inside the quote', {
      start: given.start,
      end: given.end,
    });
  }
}

function insertEvidence(session: ProjectSession, rows: Rows, linkId: string, given: NewEvidence): string {
  assertPart(given, given.causeStart, given.causeEnd);
  assertPart(given, given.effectStart, given.effectEnd);
  const quote = quoteAt(session, given.sourceId, given.start, given.end);
  const row = { ...given, linkId, quote, coderId: session.coderId, createdAt: Date.now() };
  return rows.insert('evidence', { ...row, state: 'ok' }).id;
}

/** The parts of a quote that a correction had emptied, where it is put on words again: kept on the same words only. */
function partsAgain(known: Row<'evidence'>, start: number, quote: string): Partial<Row<'evidence'>> {
  const moved = (at: number | null) =>
    at === null || quote !== known.quote ? null : at + start - known.start;
  return {
    causeStart: moved(known.causeStart),
    causeEnd: moved(known.causeEnd),
    effectStart: moved(known.effectStart),
    effectEnd: moved(known.effectEnd),
  };
}

function updateEvidence(session: ProjectSession, rows: Rows, params: CheckedParams<'evidence.update'>): void {
  const { id, ...patch } = params;
  const defined = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const known = rows.get('evidence', id);
  if (known.state === 'emptied' && params.start === undefined) {
    rows.update('evidence', id, defined);
    return;
  }
  const next = { ...known, ...defined };
  const quote = quoteAt(session, next.sourceId, next.start, next.end);
  const again = known.state === 'emptied' ? partsAgain(known, next.start, quote) : {};
  const whole = { ...next, ...again, ...defined };
  assertPart(whole, whole.causeStart, whole.causeEnd);
  assertPart(whole, whole.effectStart, whole.effectEnd);
  rows.update('evidence', id, { ...again, ...defined, quote, state: 'ok' });
}

/** What the history says of a piece of evidence: its link's ends and the place of its quote. */
function stepFor(rows: Rows, linkId: string, at?: { sourceId: string; start: number }) {
  const link = rows.get('link', linkId);
  const place = at ? { screen: 'open', sourceId: at.sourceId, start: at.start } : { screen: 'model' };
  return { subject: linkName(rows, link.fromId, link.toId), place };
}

export const linkHandlers: HandlersFor<
  | 'links.create'
  | 'links.update'
  | 'links.remove'
  | 'evidence.add'
  | 'evidence.update'
  | 'evidence.remove'
  | 'evidence.list'
> = {
  'links.create': ({ evidence, ...link }, { core }) => {
    const session = core.session;
    if (link.fromId === link.toId) throw new RootedError('LINK_TO_ITSELF', 'cause and effect are one code');
    const subject = linkName(session.rows, link.fromId, link.toId);
    const first = evidence[0];
    const place = first
      ? { screen: 'open', sourceId: first.sourceId, start: first.start }
      : { screen: 'model' };
    return session.write({ command: 'links.create', subject, place }, rows => {
      const { id } = rows.insert('link', { ...link, coderId: session.coderId, createdAt: Date.now() });
      return { id, evidenceIds: evidence.map(given => insertEvidence(session, rows, id, given)) };
    });
  },

  'links.update': ({ id, ...patch }, { core }) => {
    const step = {
      ...stepFor(core.session.rows, id),
      joinKey: `${id} ${Object.keys(patch).sort().join(' ')}`,
    };
    core.session.write({ command: 'links.update', ...step }, rows => rows.update('link', id, patch));
    return null;
  },

  'links.remove': ({ ids }, { core }) => {
    core.session.write({ command: 'links.remove', ...stepFor(core.session.rows, ids[0] ?? '') }, rows => {
      for (const id of ids) rows.remove('link', id);
    });
    return null;
  },

  'evidence.add': ({ linkId, ...given }, { core }) => {
    const session = core.session;
    const step = { command: 'evidence.add', ...stepFor(session.rows, linkId, given) };
    return { id: session.write(step, rows => insertEvidence(session, rows, linkId, given)) };
  },

  'evidence.update': (params, { core }) => {
    const evidence = core.session.rows.get('evidence', params.id);
    const step = { ...stepFor(core.session.rows, evidence.linkId, evidence), joinKey: params.id };
    core.session.write({ command: 'evidence.update', ...step }, rows =>
      updateEvidence(core.session, rows, params),
    );
    return null;
  },

  'evidence.remove': ({ ids }, { core }) => {
    const first = core.session.rows.get('evidence', ids[0] ?? '');
    const step = stepFor(core.session.rows, first.linkId, first);
    core.session.write({ command: 'evidence.remove', ...step }, rows => {
      for (const id of ids) rows.remove('evidence', id);
    });
    return null;
  },

  'evidence.list': (query, { core }) => evidenceRows(core.session.rows, core.session.places, query),
};
