import type { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import type { Matcher } from '../../../shared/search/find-matches.ts';
import { type Span, span } from '../../../shared/text/offset.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import type { ProjectSession } from '../project-session.ts';
import { meantSources } from '../query/meant-sources.ts';
import { assertWanted, giveWay } from '../storage/give-way.ts';
import { type SearchedSource, sourcesToSearch, turnsOf } from '../storage/search-queries.ts';
import { storedText } from '../storage/text-index.ts';
import { compiled, patternSpans, TEXTS_AT_A_TIME } from './patterns.ts';
import { placesOf } from './searched-places.ts';
import type { Stands } from './set-places.ts';

/** A source with its matches, in the order of the text. */
export interface Matched {
  readonly source: SearchedSource;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What is done with each source that has matches; `false` ends the search. */
type Take = (matched: Matched) => boolean;

/** Others get their turn after so many ms. */
const SLICE_MS = 15;

/** A source from which a search goes on, with the position it had. */
interface SearchPlace {
  readonly sourceId: string;
  readonly position: number;
}

interface Search {
  readonly session: ProjectSession;
  readonly query: SearchQuery;
  readonly matcher: Matcher;
  readonly stands: Stands;
  readonly signal: AbortSignal;
  readonly take: Take;
}

async function scanHere(search: Search, sources: readonly SearchedSource[]): Promise<void> {
  const { session, matcher, stands, signal, take } = search;
  let began = performance.now();
  for (const source of sources) {
    if (performance.now() - began > SLICE_MS) {
      await giveWay(session.file.db, signal);
      began = performance.now();
    }
    const text = storedText(session.rows.db, source.textHash);
    if (text === null) continue;
    const spans = stands(source, matcher.find(text, matcher.needsTurns ? turnsOf(session.rows, source) : []));
    if (spans.length > 0 && !take({ source, text, spans })) return;
  }
}

/** The same with a regular expression, in a worker that is ended where one takes too long. */
async function scanApart(
  search: Search,
  sources: readonly SearchedSource[],
  runner: JobRunner,
): Promise<void> {
  const { session, stands, signal, take } = search;
  for (let at = 0; at < sources.length; at += TEXTS_AT_A_TIME) {
    const some = sources.slice(at, at + TEXTS_AT_A_TIME);
    const texts = some.map(source => storedText(session.rows.db, source.textHash) ?? '');
    const found = await patternSpans(search, runner, texts);
    assertWanted(session.file.db, signal);
    for (const [i, source] of some.entries()) {
      const spans = stands(
        source,
        (found[i] ?? []).map(([start, end]) => span(start, end)),
      );
      if (spans.length > 0 && !take({ source, text: texts[i] ?? '', spans })) return;
    }
  }
}

/** The sources that may have a match, in their order. */
function searchedSources(
  session: ProjectSession,
  { terms }: Matcher,
  query: SearchQuery,
): readonly SearchedSource[] {
  const may = sourcesToSearch(session.rows, terms, query);
  if (query.attributes.length === 0) return may;
  const meant = new Set(meantSources(session, { attributes: query.attributes }).map(source => source.id));
  return may.filter(source => meant.has(source.id));
}

/** Where a source stands in a search; one that is gone, or no longer meant, stands before those that came after it. */
function placeIn(sources: readonly SearchedSource[], { sourceId, position }: SearchPlace): number {
  const at = sources.findIndex(source => source.id === sourceId);
  if (at >= 0) return at;
  const isAfter = ({ id, position: each }: SearchedSource) =>
    each > position || (each === position && id > sourceId);
  const next = sources.findIndex(isAfter);
  return next < 0 ? sources.length : next;
}

/**
 * Looks a query up in the texts, source by source in their order, until `take` has enough. Fails with
 * SEARCH_PATTERN_INVALID, SEARCH_TOO_SLOW where a regular expression takes too long, CANCELLED, and as `bySet` does.
 */
export async function scanSources(
  session: ProjectSession,
  query: SearchQuery,
  signal: AbortSignal,
  take: Take,
  from: SearchPlace | null = null,
): Promise<void> {
  const matcher = compiled(query);
  if (matcher === null) return;
  session.index.start();
  const stands = await placesOf(session, query, signal);
  const all = searchedSources(session, matcher, query);
  const sources = from === null ? all : all.slice(placeIn(all, from));
  const search = { session, query, matcher, stands, signal, take };
  if (query.mode !== 'regex') await scanHere(search, sources);
  else await withRunner(runner => scanApart(search, sources, runner));
}
