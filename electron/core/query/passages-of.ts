import type { PassageQuery } from '../../../shared/api/entities/queries.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { FoundPassage } from '../../../shared/api/methods/query-methods.ts';
import { type JobRunner, withRunner } from '../../jobs/job-runner.ts';
import type { ProjectSession } from '../project-session.ts';
import { patternSpans } from '../search/patterns.ts';
import { assertWanted, giveWay } from '../storage/give-way.ts';
import { type CodingBehind, codingsBehind } from '../storage/query-rows.ts';
import { PassageRun, type PatternWish, type PlacedPassage } from './passage-run.ts';

/** After so long the core sees to other calls before it goes on. */
const SLICE_MS = 12;
/** Answers that are kept: the query that is being built, and the sets beside it. */
const KEPT = 12;
/** A longer passage is shown by its beginning, in UTF-16 units. */
const LONGEST = 2000;

/** What an answer hangs on. */
const ANSWERED_FROM = [
  'coding',
  'code',
  'source',
  'sourceText',
  'speaker',
  'sourceParticipant',
  'attribute',
  'attributeValue',
] as const;

interface KeptRun {
  readonly stamp: object;
  readonly run: PassageRun;
}

const kept = new WeakMap<ProjectSession, Map<string, KeptRun>>();

/** The answer to a query as far as it was worked out since its rows last changed. */
function runOf(session: ProjectSession, query: PassageQuery): PassageRun {
  const runs = kept.get(session) ?? new Map<string, KeptRun>();
  kept.set(session, runs);
  const stamp = session.derived.get('queries', ANSWERED_FROM, () => ({}));
  const key = JSON.stringify(query);
  const known = runs.get(key);
  const entry = known?.stamp === stamp ? known : { stamp, run: new PassageRun(session, query) };
  // Put in anew it is the youngest, so that the oldest is the one not asked for the longest.
  runs.delete(key);
  runs.set(key, entry);
  const oldest = runs.keys().next().value;
  if (runs.size > KEPT && oldest !== undefined) runs.delete(oldest);
  return entry.run;
}

/** Looks for a pattern in the texts that miss it. One that takes too long fails for all who ask, and is not tried again. */
async function meetWish(
  session: ProjectSession,
  run: PassageRun,
  wish: PatternWish,
  { runner, signal }: { readonly runner: JobRunner; readonly signal: AbortSignal },
): Promise<void> {
  const { db } = session.file;
  try {
    const texts: string[] = [];
    let began = performance.now();
    for (const text of wish.texts) {
      texts.push(text.text());
      if (performance.now() - began < SLICE_MS) continue;
      await giveWay(db, signal);
      began = performance.now();
    }
    const found = await patternSpans({ query: wish.query, signal }, runner, texts);
    assertWanted(db, signal);
    run.told(wish, found);
  } catch (cause) {
    if (!signal.aborted && db.open) run.fail(cause);
    throw cause;
  }
}

/** Whether an answer still is the answer: nothing that it hangs on has changed since. */
export const isOfNow = (session: ProjectSession, query: PassageQuery, run: PassageRun): boolean =>
  runOf(session, query) === run;

/**
 * Works a query out until it is done or has so many passages, in slices; begins anew where the project changed meanwhile.
 * Fails with SEARCH_PATTERN_INVALID, with SEARCH_TOO_SLOW where a regular expression takes too long, with CANCELLED, or
 * with PROJECT_NONE_OPEN where the project was closed.
 */
export function passagesOf(
  session: ProjectSession,
  query: PassageQuery,
  signal: AbortSignal,
  wanted = Number.POSITIVE_INFINITY,
): Promise<PassageRun> {
  return withRunner(async runner => {
    let began = performance.now();
    for (;;) {
      const run = runOf(session, query);
      const isEnough = () => run.isDone || run.passages.length >= wanted;
      while (!isEnough() && run.wish === null && performance.now() - began < SLICE_MS) run.step();
      if (isEnough()) return run;
      if (run.wish === null) await giveWay(session.file.db, signal);
      else await meetWish(session, run, run.wish, { runner, signal });
      began = performance.now();
    }
  });
}

type PlacedIn = ReturnType<ProjectSession['places']['of']>;

/** A passage with its words, where it stands, and the codings behind it. */
export interface ReadPassage extends PlacedIn {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly codings: readonly CodingBehind[];
}

/** Reads the words of passages. Fails with TEXT_DAMAGED. */
export function readPassages(session: ProjectSession, passages: readonly PlacedPassage[]): ReadPassage[] {
  const { rows, texts, places } = session;
  const behind = codingsBehind(rows, [...new Set(passages.flatMap(each => each.codings))]);
  const placeOf = places.forPage();
  return passages.map(({ source, start, end, codings }) => ({
    sourceId: source.id,
    start,
    end,
    quote: texts.text(source).slice(start, end),
    codings: codings.flatMap(place => behind.get(place) ?? []),
    ...placeOf({ sourceId: source.id, start }),
  }));
}

const shown = ({ quote, codings, ...rest }: ReadPassage): FoundPassage => ({
  ...rest,
  quote: quote.length > LONGEST ? `${quote.slice(0, LONGEST).toWellFormed()}…` : quote,
  codings: codings.map(({ id, codeId, coderId }) => ({ id, codeId, coderId })),
});

/** A page of the answer. Fails as `passagesOf` and `readPassages` do. */
export async function queryPage(
  session: ProjectSession,
  { query, offset, limit }: CheckedParams<'queries.run'>,
  signal: AbortSignal,
): Promise<Result<'queries.run'>> {
  const end = offset + limit;
  // One more, so that it is known whether there is a next page.
  const { passages } = await passagesOf(session, query, signal, end + 1);
  const rows = readPassages(session, passages.slice(offset, end)).map(shown);
  return { rows, next: passages.length > end ? end : null };
}

/** How many passages the answer has. Fails as `passagesOf` does. */
export async function queryCount(
  session: ProjectSession,
  { query }: CheckedParams<'queries.count'>,
  signal: AbortSignal,
): Promise<Result<'queries.count'>> {
  const { passages } = await passagesOf(session, query, signal);
  const bySource: Record<string, number> = {};
  for (const { source } of passages) bySource[source.id] = (bySource[source.id] ?? 0) + 1;
  return { passages: passages.length, documents: Object.keys(bySource).length, bySource };
}
