import { type WordTrie, wordTrie } from '../../../shared/text/word-trie.ts';
import { type WordText, wordsSaid } from './words-said.ts';

export interface WordsInput {
  readonly texts: readonly WordText[];
  /** Words that are not cut, with a name for the list: it is made ready once. */
  readonly dictionary: { readonly key: string; readonly words: readonly string[] };
}

/** What was counted: for each text pairs of a spelling's place in the list and how often it is said. */
export interface WordsOutput {
  readonly spellings: readonly string[];
  readonly counts: readonly Uint32Array[];
}

let ready: { readonly key: string; readonly trie: WordTrie } | null = null;

function trieOf({ key, words }: WordsInput['dictionary']): WordTrie {
  if (ready?.key !== key) ready = { key, trie: wordTrie(words) };
  return ready.trie;
}

/** Counts the words of some texts, each text by itself. */
export async function countWords({ texts, dictionary }: WordsInput): Promise<WordsOutput> {
  const trie = trieOf(dictionary);
  const places = new Map<string, number>();
  const counts = texts.map(text => {
    const times = new Map<number, number>();
    wordsSaid(text, trie, word => {
      const place = places.get(word) ?? places.size;
      if (place === places.size) places.set(word, place);
      times.set(place, (times.get(place) ?? 0) + 1);
    });
    const pairs = new Uint32Array(2 * times.size);
    let at = 0;
    for (const [place, count] of times) {
      pairs[at++] = place;
      pairs[at++] = count;
    }
    return pairs;
  });
  return { spellings: [...places.keys()], counts };
}
