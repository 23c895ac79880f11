import type { LifeEvent } from '../../../shared/api/entities/history.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { ProjectSession } from '../project-session.ts';
import { endsOfCode } from '../storage/life-queries.ts';
import { codeEvents } from './code-life.ts';
import { codingEvents } from './coding-life.ts';
import { dailyTurnover } from './daily-turnover.ts';
import { LoggedNames } from './logged-names.ts';

type Subject = Pick<CheckedParams<'history.life'>, 'of' | 'id'>;
type Life = Result<'history.life'>;

/** Every event in a life, the newest first. A code's codings are summed by day. */
export async function eventsOf(
  { rows }: ProjectSession,
  { of, id }: Subject,
  signal: AbortSignal,
): Promise<LifeEvent[]> {
  const names = new LoggedNames(rows);
  const events =
    of === 'coding'
      ? codingEvents(rows, id, names)
      : [...codeEvents(rows, id, names), ...(await dailyTurnover(rows.db, id, signal))];
  return events
    .map((event, index) => ({ event, index }))
    .sort(newestFirst)
    .map(each => each.event);
}

type Placed = { event: LifeEvent; index: number };
const newestFirst = (a: Placed, b: Placed) => b.event.step - a.event.step || b.index - a.index;

/** A page of a life, with a code's first and last coding. */
export async function tellLife(
  session: ProjectSession,
  { of, id, offset, limit }: CheckedParams<'history.life'>,
  signal: AbortSignal,
): Promise<Life> {
  const events = await eventsOf(session, { of, id }, signal);
  const ends = of === 'code' ? endsOfCode(session.rows.db, id) : { first: null, last: null };
  const page = events.slice(offset, offset + limit);
  return {
    total: events.length,
    events: page,
    first: quote(session, ends.first),
    last: quote(session, ends.last),
  };
}

function quote({ rows }: ProjectSession, id: string | null): Life['first'] {
  const coding = id === null ? null : rows.find('coding', id);
  if (!coding) return null;
  const { sourceId, start, end, quote: words } = coding;
  return { id: coding.id, sourceId, start, end, quote: words };
}
