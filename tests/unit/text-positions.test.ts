import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/text/canonical-text.ts';
import { fromCodePoint, indexAstral, toCodePoint } from '../../shared/text/code-points.ts';
import { offset, span, splitsSurrogatePair, textOf } from '../../shared/text/offset.ts';
import { rawText, someText } from './text-arbitraries.ts';

describe('a text position', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s', value => {
    expect(() => offset(value)).toThrow(RangeError);
  });

  it('makes spans that never end before they start', () => {
    expect(() => span(3, 2)).toThrow(RangeError);
    expect(textOf('数字乡村', span(2, 4))).toBe('乡村');
  });

  it('knows the one place that must not be cut', () => {
    expect(splitsSurrogatePair('a𠮷b', 2)).toBe(true);
    expect([0, 1, 3, 4].some(at => splitsSurrogatePair('a𠮷b', at))).toBe(false);
  });
});

describe('code points', () => {
  it('count an Extension B ideograph and an emoji once each', () => {
    const index = indexAstral('𠮷野👍家');
    expect(toCodePoint(index, offset(6))).toBe(4);
    expect(fromCodePoint(index, 3)).toBe(5);
    expect(toCodePoint(index, offset(1))).toBe(0);
  });

  it('refuse positions beyond the text', () => {
    const index = indexAstral('𠮷');
    expect(() => toCodePoint(index, offset(3))).toThrow(RangeError);
    expect(() => fromCodePoint(index, 2)).toThrow(RangeError);
  });

  it('come back to the same offset, and agree with iterating the text', () => {
    fc.assert(
      fc.property(fc.oneof(someText, rawText), text => {
        const index = indexAstral(text);
        let at = 0;
        let codePoint = 0;
        for (const character of text) {
          expect(toCodePoint(index, offset(at))).toBe(codePoint);
          expect(fromCodePoint(index, codePoint)).toBe(at);
          at += character.length;
          codePoint++;
        }
        expect(toCodePoint(index, offset(text.length))).toBe(codePoint);
        expect(fromCodePoint(index, codePoint)).toBe(text.length);
      }),
    );
  });
});

describe('canonical text', () => {
  it('strips the byte order mark and makes every line ending a line feed', () => {
    expect(canonicalText('\uFEFF问：\r\n答：\r好\n')).toEqual({ text: '问：\n答：\n好\n', replaced: 0 });
  });

  it('replaces control characters and lone surrogates one for one', () => {
    expect(canonicalText('a\u0000b\u001bc\u007f\ud83d!')).toEqual({
      text: 'a\ufffdb\ufffdc\ufffd\ufffd!',
      replaced: 4,
    });
  });

  it('keeps tabs, emoji and the way accents were typed', () => {
    const written = 'e\u0301 \u00e9\t👨‍👩‍👧‍👦 𠮷';
    expect(canonicalText(written)).toEqual({ text: written, replaced: 0 });
  });

  it('is idempotent and leaves nothing forbidden', () => {
    fc.assert(
      fc.property(rawText, raw => {
        const once = canonicalText(raw).text;
        expect(canonicalText(once)).toEqual({ text: once, replaced: 0 });
        expect(once.isWellFormed()).toBe(true);
        expect(once.includes('\r')).toBe(false);
      }),
    );
  });

  it('keeps the length of a text that has no mark and no carriage return', () => {
    fc.assert(
      fc.property(rawText, raw => {
        const plain = raw.replace(/[\r\uFEFF]/g, '');
        expect(canonicalText(plain).text.length).toBe(plain.length);
      }),
    );
  });
});
