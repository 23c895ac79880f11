import { RootedError } from '../../../shared/api/errors.ts';
import { type Matcher, matcherOf, type Wanted } from '../../../shared/search/find-matches.ts';
import type { JobRunner } from '../../jobs/job-runner.ts';

/** Texts that go to the worker at once, and how long it may look through them for a regular expression. */
export const TEXTS_AT_A_TIME = 24;
const PATTERN_MS = 3000;

/** What finds a query, null where it says nothing. Fails with SEARCH_PATTERN_INVALID. */
export function compiled(query: Wanted): Matcher | null {
  try {
    return matcherOf(query);
  } catch (error) {
    throw new RootedError('SEARCH_PATTERN_INVALID', String(error), { pattern: query.text });
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
