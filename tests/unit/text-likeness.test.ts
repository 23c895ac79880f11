import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, sketchOf } from '../../shared/text/likeness.ts';
import { seeded } from '../support/seeded.ts';

/** A made-up text of Chinese characters, the same for the same seed. */
function textOf(seed: number, length: number): string {
  const next = seeded(seed);
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(next() * 3000))).join('');
}

/** The share of shingles of eight letters that both texts have, counted whole. */
function resemblance(a: string, b: string): number {
  const shingles = (text: string) =>
    new Set(Array.from({ length: text.length - 7 }, (_, i) => text.slice(i, i + 8)));
  const [of, other] = [shingles(a), shingles(b)];
  return [...of].filter(each => other.has(each)).length / new Set([...of, ...other]).size;
}

describe('the likeness of two texts', () => {
  it('is whole with itself, however it is spaced, punctuated and cased, and in full width', () => {
    const text = 'We waited, the whole village, for three days. 等了三天ABC１２３。';
    const same = 'we waited the whole village\n\nfor three days 等了三天ＡＢＣ123';
    expect(likeness(sketchOf(text), sketchOf(text))).toBe(1);
    expect(likeness(sketchOf(text), sketchOf(same))).toBe(1);
  });

  it('is nothing for texts that share no words, and for texts too short to be compared', () => {
    expect(likeness(sketchOf(textOf(1, 3000)), sketchOf(textOf(2, 3000)))).toBe(0);
    expect(likeness(sketchOf(''), sketchOf(''))).toBe(0);
    expect(likeness(sketchOf('短'), sketchOf('短'))).toBe(0);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        expect(likeness(sketchOf(a), sketchOf(b))).toBe(likeness(sketchOf(b), sketchOf(a)));
      }),
    );
  });

  it('comes near the share that is really common, whatever part of a text was written anew', () => {
    for (const share of [0.1, 0.3, 0.5, 0.8, 0.95]) {
      const text = textOf(3, 8000);
      const kept = Math.round(text.length * share);
      const other = text.slice(0, kept) + textOf(4, text.length - kept);
      expect(Math.abs(likeness(sketchOf(text), sketchOf(other)) - resemblance(text, other))).toBeLessThan(
        0.1,
      );
    }
  });
});
