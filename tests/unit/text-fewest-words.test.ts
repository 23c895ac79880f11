import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewestWords, type Stretch } from '../../shared/text/fewest-words.ts';
import { occurrencesIn, wordTrie } from '../../shared/text/word-trie.ts';

const UNITS = ['甲', '乙'] as const;
const text = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 8 });
const words = fc.array(fc.string({ unit: fc.constantFrom(...UNITS), minLength: 2, maxLength: 4 }), {
  maxLength: 5,
});

const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;
const letters = ({ start, end }: Stretch) => end - start;
/** Words and single characters that a choice of words leaves a text of so many characters in. */
const piecesOf = (chosen: readonly Stretch[], length: number) =>
  length - chosen.reduce((sum, word) => sum + letters(word) - 1, 0);

/** All choices of words of which none overlap, and to which none can be added. */
function choices(all: readonly Stretch[]): Stretch[][] {
  const found: Stretch[][] = [];
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const chosen = all.filter((_, i) => mask & (1 << i));
    const isApart = chosen.every((a, i) => chosen.every((b, j) => i === j || !overlaps(a, b)));
    if (isApart && all.every(each => chosen.some(word => overlaps(word, each)))) found.push(chosen);
  }
  return found;
}

it('part a text into as few pieces as any choice of words, the longest first at the left', () => {
  fc.assert(
    fc.property(text, words, (written, list) => {
      const found = occurrencesIn(written, wordTrie(list));
      const all = found.flatMap(({ start, ends }) => ends.map(end => ({ start, end })));
      fc.pre(all.length <= 14);
      const chosen = fewestWords(found, letters);
      const others = choices(all);
      const fewest = Math.min(...others.map(each => piecesOf(each, written.length)));
      expect(piecesOf(chosen, written.length)).toBe(fewest);
      // None of as few pieces has, where it first differs, an earlier or a longer word.
      for (const other of others.filter(each => piecesOf(each, written.length) === fewest)) {
        const at = other.findIndex(
          ({ start, end }, i) => chosen[i]?.start !== start || chosen[i]?.end !== end,
        );
        const [mine, its] = [chosen[at], other[at]];
        if (mine === undefined || its === undefined) continue;
        expect(mine.start < its.start || (mine.start === its.start && mine.end > its.end)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});
