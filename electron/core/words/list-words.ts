import type { CountedWords } from '../../../shared/api/methods/word-methods.ts';
import { foldWord } from '../../../shared/text/fold-word.ts';
import { pinyinFinder } from '../../../shared/text/pinyin.ts';
import type { CallContext } from '../handlers/handler-types.ts';
import type { ProjectSession } from '../project-session.ts';
import { sha256 } from '../storage/texts.ts';
import type { ScopeWords } from './count-scope.ts';
import { wordsOfScope } from './kept-scopes.ts';
import { type Pause, pausing } from './pausing.ts';
import { sortInSlices } from './sort-in-slices.ts';
import type { TalliedWord } from './tally.ts';

/** So many words are looked at before the clock is. */
const AT_A_TIME = 2048;
/** Orders and choices of one scope that are kept. */
const KEPT = 4;

/** The words that are counted, in order, with what they come to. */
export interface ListedWords {
  readonly words: readonly TalliedWord[];
  readonly total: number;
  readonly most: number;
  readonly documents: number;
}

const PINYIN_ORDER = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
const byLetters = (a: TalliedWord, b: TalliedWord) => (a.folded < b.folded ? -1 : 1);
const ORDERS: Record<CountedWords['order'], (a: TalliedWord, b: TalliedWord) => number> = {
  count: (a, b) => b.count - a.count || byLetters(a, b),
  documents: (a, b) => b.documents - a.documents || b.count - a.count || byLetters(a, b),
  word: (a, b) => PINYIN_ORDER.compare(a.word, b.word) || byLetters(a, b),
};

async function only(
  words: readonly TalliedWord[],
  isWanted: (word: TalliedWord) => boolean,
  pause: Pause,
): Promise<TalliedWord[]> {
  const found: TalliedWord[] = [];
  for (const [at, word] of words.entries()) {
    if (at % AT_A_TIME === 0) await pause();
    if (isWanted(word)) found.push(word);
  }
  return found;
}

interface Stops {
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

const NO_STOPS: Stops = { key: '', words: new Set() };

function stopsOf({ derived, rows }: ProjectSession): Stops {
  return derived.get('stop words', ['listedWord'], () => {
    const words = rows.where('listedWord', 'list', 'stop').map(each => foldWord(each.word));
    return { key: sha256(words.sort().join('\n')), words: new Set(words) };
  });
}

/** Lists by what they were made with, for as long as the words they are of are kept. */
const lists = new WeakMap<ScopeWords, Map<string, ListedWords>>();
const finds = new WeakMap<ListedWords, { find: string; words: readonly TalliedWord[] }>();

/** The words that are counted, in order, whatever is looked for. Fails as `wordsOfScope` does. */
export async function listWords(
  session: ProjectSession,
  wanted: CountedWords,
  context: CallContext,
): Promise<ListedWords> {
  const { numbers, shortest, withoutStops, order } = wanted;
  const scope = await wordsOfScope(session, wanted.scope, context);
  const left = withoutStops ? stopsOf(session) : NO_STOPS;
  const known = lists.get(scope) ?? new Map<string, ListedWords>();
  lists.set(scope, known);
  const key = JSON.stringify([numbers, shortest, left.key, order]);
  const before = known.get(key);
  if (before) return before;
  const pause = pausing(session, context);
  const counted = await only(
    scope.words,
    ({ folded, length, hasLetter }) =>
      (numbers || hasLetter) && length >= shortest && !left.words.has(folded),
    pause,
  );
  const words = await sortInSlices(counted, ORDERS[order], pause);
  let [total, most] = [0, 0];
  for (const { count } of words) {
    total += count;
    most = Math.max(most, count);
  }
  const list = { words, total, most, documents: scope.documents };
  known.set(key, list);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return list;
}

/** The words of a list that have these letters, or this pinyin, in its order. */
export async function findWords(
  session: ProjectSession,
  list: ListedWords,
  find: string,
  context: CallContext,
): Promise<readonly TalliedWord[]> {
  const typed = foldWord(find.trim());
  if (typed === '') return list.words;
  const known = finds.get(list);
  if (known?.find === typed) return known.words;
  const pinyin = /^[a-zü' ]+$/.test(typed) ? await pinyinFinder() : null;
  const hasHan = /\p{Script=Han}/u;
  const isRead = (word: string) => pinyin !== null && hasHan.test(word) && pinyin(word, typed) !== null;
  const words = await only(
    list.words,
    ({ folded }) => folded.includes(typed) || isRead(folded),
    pausing(session, context),
  );
  finds.set(list, { find: typed, words });
  return words;
}
