import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLength } from '../../shared/text/length.ts';
import { offset, textOf } from '../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../shared/text/paragraphs.ts';
import { findQuote, looseOccurrences, occurrences } from '../../shared/text/quote-anchor.ts';
import { someText, textAndSpan } from './text-arbitraries.ts';

describe('finding a quote', () => {
  const text = '没有钱。县里说数字乡村，\n可是没有钱。Nobody\nhas   opened it. 没有钱。';

  it('takes the place nearest to the hint, the wished occurrence, else the first', () => {
    expect(findQuote(text, '没有钱')).toEqual({ start: 0, end: 3 });
    expect(findQuote(text, '没有钱', { hint: offset(17) })?.start).toBe(15);
    expect(findQuote(text, '没有钱', { occurrence: 3 })?.start).toBe(text.lastIndexOf('没有钱'));
    expect(findQuote(text, '没有钱', { occurrence: 4, hint: offset(0) })).toBeNull();
    expect(occurrences(text, '没有钱')).toHaveLength(3);
  });

  it('forgives line breaks and doubled spaces, and none between Chinese characters', () => {
    const wrapped = findQuote(text, ' Nobody has opened\n it. ');
    expect(wrapped && textOf(text, wrapped)).toBe('Nobody\nhas   opened it.');
    const chinese = findQuote(text, '县里说数字乡村，可是 没有钱');
    expect(chinese && textOf(text, chinese)).toBe('县里说数字乡村，\n可是没有钱');
    expect(findQuote('no where', 'nowhere')).toBeNull();
  });

  it('finds nothing for an empty quote or one that is not there', () => {
    expect(findQuote(text, '')).toBeNull();
    expect(findQuote(text, '  \n')).toBeNull();
    expect(findQuote(text, '没有人')).toBeNull();
  });

  it('never begins or ends inside a surrogate pair', () => {
    expect(occurrences('𠮷', '\udfb7')).toEqual([]);
    expect(occurrences('𠮷', '\ud842')).toEqual([]);
  });

  it('finds every selection again at its own place', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text: some, at }) => {
        const quote = textOf(some, at);
        fc.pre(quote !== '' && quote.isWellFormed());
        expect(findQuote(some, quote, { hint: at.start })).toEqual(at);
      }),
    );
  });

  it('finds every selection again when all its white space was rewrapped', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text: some, at }) => {
        const quote = textOf(some, at);
        fc.pre(quote.trim() !== '' && quote.isWellFormed());
        const places = looseOccurrences(some, quote.replace(/\s+/g, ' \n '));
        const from = at.start + quote.length - quote.trimStart().length;
        expect(places.map(p => p.start)).toContain(from);
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are numbered from 1 and blank lines are not counted', () => {
    const text = '\n问：\n\n  \n有关平台\n';
    const list = paragraphs(text);
    expect(list.map(p => [p.number, textOf(text, p)])).toEqual([
      [1, '问：'],
      [2, '有关平台'],
    ]);
    expect(paragraphAt(list, offset(0))).toBeNull();
    expect(paragraphAt(list, offset(5))?.number).toBe(1);
    expect(paragraphAt(list, offset(9))?.number).toBe(2);
  });

  it('hold every visible character exactly once', () => {
    fc.assert(
      fc.property(someText, text => {
        const list = paragraphs(text);
        expect(
          list
            .map(p => textOf(text, p))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        list.forEach((p, i) => {
          expect(p.number).toBe(i + 1);
          expect(p.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
          expect(paragraphAt(list, p.start)).toBe(p);
        });
      }),
    );
  });
});

describe('the length of a text', () => {
  it('counts what is seen, and Chinese words by the dictionary', () => {
    expect(textLength('数字乡村建设')).toEqual({ characters: 6, words: 3 });
    expect(textLength('The clerk didn’t know, 62.')).toEqual({ characters: 22, words: 5 });
    expect(textLength('𠮷 e\u0301 👨‍👩‍👧‍👦\u3000\n').characters).toBe(3);
    expect(textLength('')).toEqual({ characters: 0, words: 0 });
  });

  it('counts characters as segmenting the whole text does', () => {
    fc.assert(
      fc.property(someText, text => {
        const clusters = [...new Intl.Segmenter('en').segment(text)].filter(s => s.segment.trim() !== '');
        expect(textLength(text).characters).toBe(clusters.length);
      }),
    );
  });

  it('adds up over a long text', () => {
    const line = '培训就是走个过场，签个到就完了。\n';
    const once = textLength(line);
    expect(textLength(line.repeat(20_000))).toEqual({
      characters: once.characters * 20_000,
      words: once.words * 20_000,
    });
  });
});
