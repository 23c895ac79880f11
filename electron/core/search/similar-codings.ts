import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import { indexTerms } from '../../../shared/search/index-terms.ts';
import { likenessTo, wordsOf } from '../../../shared/text/tf-idf.ts';
import { similarCodes } from '../../../shared/theory/similar-codes.ts';
import type { ProjectSession } from '../project-session.ts';
import { giveWay } from '../storage/give-way.ts';
import { type HeldQuote, heldQuotes } from '../storage/held-quotes.ts';
import { idsOver } from '../storage/search-queries.ts';
import { textsWith } from '../storage/text-index.ts';
import { scanSources } from './scan-sources.ts';

/** Words of the passage that are looked up, those in the fewest texts first. */
const MOST_WORDS = 5;
/** Codings that are held against the passage for each of them. */
const MOST_FOR_WORD = 24;
/** A word that so few texts have is looked for in them; of one that many have, in the first of them. */
const MOST_TEXTS = 16;
/** Letters of a coding that are read: more would say no more of what it is about. */
const MOST_LETTERS = 300;

type Passage = CheckedParams<'codings.similar'>;

/** The words that tell most of the passage: those that the fewest texts have. */
function tellingWords({ rows }: ProjectSession, passage: string): string[] {
  const words = [...new Set(wordsOf(passage).map(({ word }) => word))];
  return words
    .map(word => ({ word, texts: textsWith(rows.db, indexTerms(word)) }))
    .sort((a, b) => a.texts - b.texts)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/** Codings over the first places of a word, but for those on the passage itself. */
async function codingsOver(
  session: ProjectSession,
  { word, passage }: { word: string; passage: Passage },
  signal: AbortSignal,
): Promise<string[]> {
  const over = idsOver(session.rows);
  const found = new Set<string>();
  let texts = 0;
  const query = SearchQuery.parse({ text: word });
  await scanSources(session, query, signal, ({ source, spans }) => {
    const isOwn = source.id === passage.sourceId;
    for (const span of spans) {
      if (isOwn && span.start < passage.end && passage.start < span.end) continue;
      for (const id of over(source.id, span)) found.add(id);
      if (found.size >= MOST_FOR_WORD) return false;
    }
    return ++texts < MOST_TEXTS;
  });
  return [...found].slice(0, MOST_FOR_WORD);
}

/** Which codes passages have whose words are like those of one, and how often. Fails with CANCELLED. */
export async function similarCodings(
  session: ProjectSession,
  passage: Passage,
  signal: AbortSignal,
): Promise<Result<'codings.similar'>> {
  const { rows, texts } = session;
  const text = texts.text(rows.get('source', passage.sourceId)).slice(passage.start, passage.end);
  const found = new Set<string>();
  for (const word of tellingWords(session, text)) {
    for (const id of await codingsOver(session, { word, passage }, signal)) found.add(id);
    await giveWay(rows.db, signal);
  }
  const isOther = (held: HeldQuote) =>
    held.sourceId !== passage.sourceId || held.end <= passage.start || held.start >= passage.end;
  const held = heldQuotes(rows.db, [...found], MOST_LETTERS).filter(isOther);
  const likeness = likenessTo(
    text.slice(0, MOST_LETTERS),
    held.map(each => each.quote),
  );
  return similarCodes(
    likeness.map((each, index) => ({
      codeId: held[index]?.codeId ?? '',
      likeness: each.likeness,
      shared: each.words.length,
    })),
  );
}
