import type { Occurrences } from './word-trie.ts';

/** A stretch of a text: UTF-16, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The best way to go on from a place: what is left out before the next word, the word, and how many pieces that makes. */
interface Way {
  readonly pieces: number;
  readonly word: Stretch | null;
}

const longestOf = ({ start, ends }: Occurrences) => ends.at(-1) ?? start;

/** Groups words that overlap one another, each with the end of the last. */
function clusters(found: readonly Occurrences[]): { words: Occurrences[]; end: number }[] {
  const groups: { words: Occurrences[]; end: number }[] = [];
  for (const each of found) {
    const last = groups.at(-1);
    if (last === undefined || each.start >= last.end) groups.push({ words: [each], end: longestOf(each) });
    else {
      last.words.push(each);
      last.end = Math.max(last.end, longestOf(each));
    }
  }
  return groups;
}

/** The words of a cluster that part it into the fewest pieces, worked out from its end to its start. */
function best(words: readonly Occurrences[], end: number, pieces: (gap: Stretch) => number): Stretch[] {
  const [first] = words;
  if (first === undefined) return [];
  if (longestOf(first) === end) return [{ start: first.start, end }];
  const places = [...new Set([first.start, ...words.flatMap(each => each.ends)])].sort((a, b) => b - a);
  const ways = new Map<number, Way>();
  let next = words.length;
  for (const place of places) {
    while (next > 0 && (words[next - 1]?.start ?? 0) >= place) next -= 1;
    let way: Way | null = null;
    // What is left out never holds a whole word of the dictionary.
    for (let i = next, nearest = end; i < words.length; i++) {
      const word = words[i];
      if (word === undefined || word.start >= nearest) break;
      const before = word.start > place ? pieces({ start: place, end: word.start }) : 0;
      for (const to of word.ends.toReversed()) {
        const all: number = before + 1 + (ways.get(to)?.pieces ?? 0);
        if (way === null || all < way.pieces) way = { pieces: all, word: { start: word.start, end: to } };
      }
      nearest = Math.min(nearest, word.ends[0] ?? end);
    }
    ways.set(place, way ?? { pieces: place < end ? pieces({ start: place, end }) : 0, word: null });
  }
  const chosen: Stretch[] = [];
  for (let at = first.start; at < end; ) {
    const word = ways.get(at)?.word;
    if (!word) break;
    chosen.push(word);
    at = word.end;
  }
  return chosen;
}

/**
 * Chooses among the words of a dictionary that a text holds, so that no two overlap: where they do, those that part the
 * stretch into the fewest pieces (最少分词, Wang Xiaolong et al., Kexue Tongbao 34(13), 1989, 1030–1032), and of these the
 * longest at the left (as forward maximum matching, Liang Nanyuan 1987, would). A word that overlaps no other is always
 * among them.
 * @param found in the order of the text
 * @param pieces how many words what is left out between two of them is cut into
 */
export function fewestWords(found: readonly Occurrences[], pieces: (gap: Stretch) => number): Stretch[] {
  return clusters(found).flatMap(({ words, end }) => best(words, end, pieces));
}
