import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { Wanted } from '../../../shared/search/find-matches.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import type { ProjectSession } from '../project-session.ts';
import { compiled, patternSpans } from './patterns.ts';

type Found = Result<'search.theory'>;
type Kind = Found[number]['kind'];

const CONTEXT = 60;

/** What of the theory can hold words: a thing, and its own words. Names first, since they are what it is known by. */
function* wordsOfTheory({ rows }: ProjectSession): Generator<[Kind, string, string]> {
  for (const code of rows.all('code'))
    for (const words of [code.name, code.translation, code.definition, code.whenToUse, code.whenNotToUse])
      yield ['code', code.id, words];
  for (const memo of rows.all('memo'))
    for (const words of [memo.title, memo.body]) yield ['memo', memo.id, words];
  for (const link of rows.all('link')) yield ['link', link.id, link.meaning];
}

type Span = readonly [start: number, end: number];

/** Where each of some words has its first match; null where it has none. */
async function firstMatches(query: Wanted, words: string[], signal: AbortSignal): Promise<(Span | null)[]> {
  const matcher = compiled(query);
  if (matcher === null) return words.map(() => null);
  if (query.mode === 'regex') {
    const found = await withRunner(runner => patternSpans({ query, signal }, runner, words));
    return found.map(spans => spans[0] ?? null);
  }
  return words.map(each => {
    const [first] = matcher.find(each, []);
    return first ? [first.start, first.end] : null;
  });
}

/** Codes, memos and links that hold what is looked for, each once, where it holds it first. Fails as `scanSources` does. */
export async function searchTheory(
  session: ProjectSession,
  { limit, within, ...wanted }: CheckedParams<'search.theory'>,
  signal: AbortSignal,
): Promise<Found> {
  const unit = within.unit === 'turn' ? 'paragraph' : within.unit;
  const texts = [...wordsOfTheory(session)];
  const matches = await firstMatches(
    { ...wanted, within: { ...within, unit } },
    texts.map(([, , words]) => words),
    signal,
  );
  const found = new Map<string, Found[number]>();
  for (const [index, [kind, id, words]] of texts.entries()) {
    if (found.size === limit) break;
    const [start, end] = (found.has(id) ? null : matches[index]) ?? [0, 0];
    if (end === 0) continue;
    found.set(id, {
      kind,
      id,
      before: words.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
      words: words.slice(start, end),
      after: words.slice(end, end + CONTEXT).toWellFormed(),
    });
  }
  return [...found.values()];
}
