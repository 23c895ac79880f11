import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { matcherOf } from '../../../shared/search/find-matches.ts';
import type { ProjectSession } from '../project-session.ts';

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

/** Codes, memos and links that hold words in a row, each once, where it holds them first. */
export function searchTheory(
  session: ProjectSession,
  { text, limit }: CheckedParams<'search.theory'>,
): Found {
  const within = { unit: 'paragraph', most: 0 } as const;
  const matcher = matcherOf({ text, mode: 'phrase', wholeWords: false, matchCase: false, within });
  if (matcher === null) return [];
  const found = new Map<string, Found[number]>();
  for (const [kind, id, words] of wordsOfTheory(session)) {
    if (found.size === limit) break;
    const [first] = found.has(id) ? [] : matcher.find(words, []);
    if (!first) continue;
    found.set(id, {
      kind,
      id,
      before: words.slice(Math.max(0, first.start - CONTEXT), first.start).toWellFormed(),
      words: words.slice(first.start, first.end),
      after: words.slice(first.end, first.end + CONTEXT).toWellFormed(),
    });
  }
  return [...found.values()];
}
