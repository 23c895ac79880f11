import type { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import { LyingThere } from '../../../shared/query/lies-to.ts';
import type { Span } from '../../../shared/text/offset.ts';
import type { ProjectSession } from '../project-session.ts';
import type { PassageRun } from '../query/passage-run.ts';
import { passagesOf } from '../query/passages-of.ts';
import { setQuery } from '../query/saved-sets.ts';
import type { SearchedSource } from '../storage/search-queries.ts';

/** Keeps some of the matches in a source. */
export type Stands = (source: SearchedSource, spans: readonly Span[]) => Span[];

/** Where the passages of an answer lie, by source: made once for each answer, since a search is asked while it is typed. */
const lying = new WeakMap<PassageRun, ReadonlyMap<string, LyingThere>>();

function lyingIn(run: PassageRun): ReadonlyMap<string, LyingThere> {
  const known = lying.get(run);
  if (known) return known;
  const bySource = Map.groupBy(run.passages, passage => passage.source.id);
  const made = new Map([...bySource].map(([sourceId, passages]) => [sourceId, new LyingThere(passages)]));
  lying.set(run, made);
  return made;
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
  const there = lyingIn(await passagesOf(session, setQuery(session.rows, inSet.setId), signal));
  return (source, spans) => {
    const passages = there.get(source.id);
    return spans.filter(span => (passages?.overlap(span) ?? false) === inSet.with);
  };
}
