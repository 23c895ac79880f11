import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSpan, spansTouch, spanWithout } from '../../shared/text/cut-span.ts';
import { isGraphemeBoundary, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { span } from '../../shared/text/offset.ts';

/** Words of one cluster of several code units, so that nearly every position could cut one. */
const CLUSTERS = ['a', ' ', '\n', '村', '👩‍👩‍👧', 'é', '\u1100\u1161\u11a8', '🇨🇳', 'ก็', '👍🏽', '𠮷'];

const cases = fc
  .array(fc.constantFrom(...CLUSTERS), { minLength: 1, maxLength: 30 })
  .map(parts => parts.join(''))
  .chain(text =>
    fc
      .tuple(...Array.from({ length: 4 }, () => fc.nat({ max: text.length })))
      .map(([a = 0, b = 0, c = 0, d = 0]) => ({
        text,
        whole: snapToGraphemes(text, span(Math.min(a, b), Math.max(a, b))),
        part: span(Math.min(c, d), Math.max(c, d)),
        at: c,
      })),
  );

describe('cutting spans', () => {
  it('leaves words on both sides, whole characters, and nothing but white space between', () => {
    fc.assert(
      fc.property(cases, ({ text, whole, at }) => {
        const pieces = cutSpan(text, whole, at);
        if (!pieces) return;
        const [before, after] = pieces;
        expect([before.start, after.end]).toEqual([whole.start, whole.end]);
        expect(spansTouch(text, pieces)).toBe(true);
        for (const { start, end } of pieces) {
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
        }
      }),
    );
  });

  it('without a part keeps every other word and none of the part', () => {
    fc.assert(
      fc.property(cases, ({ text, whole, part }) => {
        const gone = snapToGraphemes(text, part);
        const kept = (at: number) =>
          at >= whole.start && at < whole.end && !(at >= gone.start && at < gone.end);
        const pieces = spanWithout(text, whole, part);
        const isIn = (at: number) => pieces.some(({ start, end }) => at >= start && at < end);
        for (let at = 0; at < text.length; at++)
          if (text.charAt(at).trim() !== '') expect(isIn(at)).toBe(kept(at));
      }),
    );
  });
});
