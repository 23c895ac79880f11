import type { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import type { Span } from '../../../shared/text/offset.ts';
import { withCodesBelow } from '../codes-below.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Rows } from '../storage/rows.ts';
import { codedSpans, type SearchedTurn, turnsOf } from '../storage/search-queries.ts';
import { bySet, type Stands } from './set-places.ts';

/** The turn a position lies in. */
export function turnAt(turns: readonly SearchedTurn[], at: number): SearchedTurn | null {
  return turns.find(turn => turn.start <= at && at < turn.end) ?? null;
}

function bySpeaker(rows: Rows, { roles, speakers }: SearchQuery): Stands | null {
  if (roles.length === 0 && speakers.length === 0) return null;
  const isWanted = ({ role, speaker }: SearchedTurn) =>
    roles.some(each => each === role) || speakers.some(each => each === speaker);
  return (source, spans) => {
    const turns = turnsOf(rows, source).filter(isWanted);
    return spans.filter(({ start, end }) => turns.some(turn => turn.start <= start && end <= turn.end));
  };
}

function byCoding(session: ProjectSession, { coded }: SearchQuery): Stands | null {
  if (coded === null) return null;
  const { rows } = session;
  const below = withCodesBelow(session, coded.codeIds);
  return (source, spans) => {
    const codings = codedSpans(rows, source.id, below);
    const isCoded = ({ start, end }: Span) => codings.some(each => each.start < end && start < each.end);
    return spans.filter(span => isCoded(span) === coded.with);
  };
}

/**
 * Keeps of the matches in a source those that are said by whom, coded as, and in or outside the set that the query says.
 * Fails as `bySet` does.
 */
export async function placesOf(
  session: ProjectSession,
  query: SearchQuery,
  signal: AbortSignal,
): Promise<Stands> {
  const { rows } = session;
  const set = await bySet(session, query, signal);
  const filters = [bySpeaker(rows, query), byCoding(session, query), set].filter(each => each !== null);
  return (source, spans) =>
    filters.reduce<Span[]>((left, keep) => (left.length ? keep(source, left) : left), [...spans]);
}
