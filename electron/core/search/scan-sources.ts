import { RootedError } from '../../../shared/api/errors.ts';
import type { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import { type Matcher, matcherOf, type Wanted } from '../../../shared/search/find-matches.ts';
import { type Span, span } from '../../../shared/text/offset.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import type { ProjectSession } from '../project-session.ts';
import { assertWanted, giveWay } from '../storage/give-way.ts';
import { type SearchedSource, sourcesToSearch, turnsOf } from '../storage/search-queries.ts';
import { storedText } from '../storage/text-index.ts';
import { placesOf } from './searched-places.ts';

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
/** Texts that go to the worker at once, and how long it may look through them for a regular expression. */
const TEXTS_AT_A_TIME = 24;
const PATTERN_MS = 3000;

interface Search {
  readonly session: ProjectSession;
  readonly query: SearchQuery;
  readonly matcher: Matcher;
  readonly signal: AbortSignal;
  readonly take: Take;
}

/** What finds a query, null where it says nothing. Fails with SEARCH_PATTERN_INVALID. */
export function compiled(query: Wanted): Matcher | null {
  try {
    return matcherOf(query);
  } catch (error) {
    throw new RootedError('SEARCH_PATTERN_INVALID', String(error), { pattern: query.text });
  }
}

async function scanHere(search: Search, sources: readonly SearchedSource[]): Promise<void> {
  const { session, query, matcher, signal, take } = search;
  const stands = placesOf(session.rows, query);
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

/** The matches of a regular expression, found in a worker. Fails with SEARCH_TOO_SLOW, CANCELLED. */
export async function patternSpans(
  { query, signal }: { readonly query: Wanted; readonly signal: AbortSignal },
  runner: JobRunner,
  texts: string[],
): Promise<[number, number][][]> {
  try {
    const options = { signal, timeoutMs: PATTERN_MS };
    return await runner.run('find-pattern', { wanted: query, texts }, options);
  } catch (error) {
    if (!(error instanceof RootedError) || error.code !== 'FILE_TOO_LARGE') throw error;
    throw new RootedError('SEARCH_TOO_SLOW', 'the expression takes too long', { pattern: query.text });
  }
}

/** The same with a regular expression, in a worker that is ended where one takes too long. */
async function scanApart(
  search: Search,
  sources: readonly SearchedSource[],
  runner: JobRunner,
): Promise<void> {
  const { session, query, signal, take } = search;
  const stands = placesOf(session.rows, query);
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

/**
 * Looks a query up in the texts, source by source in their order, until `take` has enough. Fails with
 * SEARCH_PATTERN_INVALID, SEARCH_TOO_SLOW where a regular expression takes too long, CANCELLED.
 */
export async function scanSources(
  session: ProjectSession,
  query: SearchQuery,
  signal: AbortSignal,
  take: Take,
  fromSourceId?: string,
): Promise<void> {
  const matcher = compiled(query);
  if (matcher === null) return;
  session.index.start();
  const all = sourcesToSearch(session.rows, matcher.terms, query);
  const first = fromSourceId === undefined ? 0 : all.findIndex(source => source.id === fromSourceId);
  const sources = first < 0 ? [] : all.slice(first);
  const search = { session, query, matcher, signal, take };
  if (query.mode !== 'regex') await scanHere(search, sources);
  else await withRunner(runner => scanApart(search, sources, runner));
}
