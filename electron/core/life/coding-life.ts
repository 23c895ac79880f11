import type { LifeEvent, LifeKind } from '../../../shared/api/entities/history.ts';
import { changesOfRow, type LoggedChange } from '../storage/life-queries.ts';
import type { Rows } from '../storage/rows.ts';
import { hungEvents } from './hung-events.ts';
import { eventOf } from './life-event.ts';
import type { LoggedNames } from './logged-names.ts';

/** What a change of a coding's words is called, by the command that made it. */
const WORDS_CHANGED: Readonly<Record<string, LifeKind>> = {
  'codings.split': 'cut',
  'codings.join': 'joined',
  'codings.uncode': 'partUncoded',
  'sources.correct': 'corrected',
};

function rowEvents(change: LoggedChange, names: LoggedNames): LifeEvent[] {
  const { before, after, command } = change;
  const codeOf = (row: LoggedChange['before']) => names.name('code', row?.['codeId']);
  if (!before) return [eventOf(change, 'made', '', `${codeOf(after)} · ${after?.['quote']}`)];
  if (!after) {
    const isJoined = command === 'codings.join' && change.kind === 'do';
    return [eventOf(change, isJoined ? 'joined' : 'removed', before['quote'])];
  }
  const told: LifeEvent[] = [];
  if (before['codeId'] !== after['codeId'])
    told.push(eventOf(change, 'recoded', codeOf(before), codeOf(after)));
  if (before['quote'] !== after['quote'])
    told.push(eventOf(change, WORDS_CHANGED[command] ?? 'edges', before['quote'], after['quote']));
  if (before['state'] !== after['state'] && after['state'] === 'emptied')
    told.push(eventOf(change, 'emptied', before['quote']));
  return told;
}

/** What happened to a passage: its words, its code and what hangs on it. */
export function codingEvents(rows: Rows, codingId: string, names: LoggedNames): LifeEvent[] {
  return [
    ...changesOfRow(rows.db, codingId).flatMap(change => rowEvents(change, names)),
    ...hungEvents(rows, codingId, names),
  ];
}
