import type { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import { LyingThere } from '../../../shared/query/lies-to.ts';
import type { Span } from '../../../shared/text/offset.ts';
import type { ProjectSession } from '../project-session.ts';
import type { PassageRun, PlacedPassage } from '../query/passage-run.ts';
import { passagesOf } from '../query/passages-of.ts';
import { setQuery } from '../query/saved-sets.ts';
import type { SearchedSource } from '../storage/search-queries.ts';

/** Keeps some of the matches in a source. */
export type Stands = (source: SearchedSource, spans: readonly Span[]) => Span[];

/** The passages of a source, in the order of the text. */
type PassagesIn = (sourceId: string) => readonly PlacedPassage[];

/** Where the passages of each source are among those of an answer, which come source by source. */
function partsOf({ passages }: PassageRun): PassagesIn {
  const begins = new Map<string, number>();
  let last = '';
  for (let at = 0; at < passages.length; at++) {
    const id = passages[at]?.source.id ?? '';
    if (id !== last) begins.set(id, at);
    last = id;
  }
  return sourceId => {
    const from = begins.get(sourceId);
    if (from === undefined) return [];
    let to = from;
    while (passages[to]?.source.id === sourceId) to++;
    return passages.slice(from, to);
  };
}

type LyingIn = (sourceId: string) => LyingThere;

/** How the passages of an answer lie: found out once for each answer, since a search is asked while it is typed. */
const known = new WeakMap<PassageRun, LyingIn>();

/** Those of a source are made ready when it is asked for, as an answer may have a million. */
function lyingOf(run: PassageRun): LyingIn {
  const of = partsOf(run);
  const ready = new Map<string, LyingThere>();
  return sourceId => {
    const there = ready.get(sourceId) ?? new LyingThere(of(sourceId));
    ready.set(sourceId, there);
    return there;
  };
}

function lyingIn(run: PassageRun): LyingIn {
  const lying = known.get(run) ?? lyingOf(run);
  known.set(run, lying);
  return lying;
}

const runOfSet = (session: ProjectSession, setId: string, signal: AbortSignal) =>
  passagesOf(session, setQuery(session.rows, setId), signal);

/** The passages of a saved set by source. Fails as `bySet` does. */
export async function passagesOfSet(
  session: ProjectSession,
  setId: string,
  signal: AbortSignal,
): Promise<PassagesIn> {
  return partsOf(await runOfSet(session, setId, signal));
}

/**
 * Keeps the matches that share words with a passage of a saved set, or those that share none. Fails with SET_GONE,
 * SET_UNREADABLE, and as `passagesOf` does.
 */
export async function bySet(
  session: ProjectSession,
  { inSet }: SearchQuery,
  signal: AbortSignal,
): Promise<Stands | null> {
  if (inSet === null) return null;
  const lying = lyingIn(await runOfSet(session, inSet.setId, signal));
  return (source, spans) => {
    const passages = lying(source.id);
    return spans.filter(span => passages.overlap(span) === inSet.with);
  };
}
