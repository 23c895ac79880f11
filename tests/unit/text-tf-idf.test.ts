import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from '../../electron/core/storage/compared-codings.ts';
import { likenessTo, wordsOf, wordWeight } from '../../shared/text/tf-idf.ts';

describe('the likeness of passages', () => {
  it('weighs words as published for 806,791 documents (Manning, Raghavan and Schütze 2008, figure 6.8)', () => {
    const published = {
      car: [18165, 1.65],
      auto: [6723, 2.08],
      insurance: [19241, 1.62],
      best: [25235, 1.5],
    };
    for (const [having, weight] of Object.values(published) as [number, number][])
      expect(Math.abs(wordWeight(806791, having) - weight)).toBeLessThan(0.02);
  });

  it('is the cosine of the weighed words, as worked out by hand', () => {
    // Three passages; "phone" is in two of them, "old" and "signal" in one each.
    const [first, second] = likenessTo('old phone', ['phone signal', 'harvest']);
    const common = Math.log10(1 + 3 / 2);
    const single = Math.log10(1 + 3);
    expect(first?.likeness).toBeCloseTo(common ** 2 / (common ** 2 + single ** 2), 12);
    expect(first?.words).toEqual(['phone']);
    expect(first?.spans).toEqual([{ start: 0, end: 5 }]);
    expect(second).toEqual({ likeness: 0, words: [], spans: [] });
  });

  it('finds the words of Chinese, without those of grammar', () => {
    const words = wordsOf('村民的手机都不会用').map(each => each.word);
    expect(words).toContain('手机');
    expect(words).not.toContain('的');
    const [alike] = likenessTo('老人不会用手机', ['他们家没有手机', '路修好了']);
    expect(alike?.words).toEqual(['手机']);
  });

  it('is 1 for the same words, 0 to 1 always, and the same in both directions', () => {
    const passage = fc.array(fc.constantFrom('tea', 'rice', '手机', '村民', 'the', 'road'), { maxLength: 9 });
    fc.assert(
      fc.property(passage, passage, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        const there = likenessTo(left, [right])[0]?.likeness ?? -1;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(likenessTo(right, [left])[0]?.likeness).toBeCloseTo(there, 12);
        if (wordsOf(left).length > 0) expect(likenessTo(left, [left])[0]?.likeness).toBeCloseTo(1, 12);
      }),
    );
  });
});

it('takes passages evenly where there are more than are compared', () => {
  expect(evenly(3, 10)).toEqual([0, 1, 2]);
  expect(evenly(10, 5)).toEqual([0, 2, 4, 6, 8]);
});
