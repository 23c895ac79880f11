import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGraphemeBoundary,
  nextGrapheme,
  previousGrapheme,
  snapToGraphemes,
} from '../../shared/text/graphemes.ts';
import { offset, type Span, span, splitsSurrogatePair, textOf } from '../../shared/text/offset.ts';
import { nextWord, previousWord, sentenceAt, wordAt } from '../../shared/text/words.ts';
import { someText, textAndSpan } from './text-arbitraries.ts';

/** The boundaries of the whole text at once, which the windowed look-ups must agree with. */
function clusterEnds(text: string): number[] {
  const ends = [0];
  for (const { index, segment } of new Intl.Segmenter('en').segment(text)) ends.push(index + segment.length);
  return ends;
}

const read = (text: string, found: Span | null) => found && textOf(text, found);

describe('snapping to grapheme clusters', () => {
  it('takes the whole emoji family, flag or accented letter', () => {
    const text = '村👨‍👩‍👧‍👦e\u0301🇨🇳';
    expect(read(text, snapToGraphemes(text, span(3, 4)))).toBe('👨‍👩‍👧‍👦');
    expect(read(text, snapToGraphemes(text, span(13, 14)))).toBe('e\u0301');
    expect(read(text, snapToGraphemes(text, span(15, 17)))).toBe('🇨🇳');
  });

  it('keeps an empty span empty and cuts one that runs past the end', () => {
    expect(snapToGraphemes('𠮷', span(1, 1))).toEqual({ start: 0, end: 0 });
    expect(snapToGraphemes('ab', span(1, 9))).toEqual({ start: 1, end: 2 });
  });

  it('widens to the nearest boundaries of the whole text, never splitting a pair', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, at }) => {
        const ends = clusterEnds(text);
        const snapped = snapToGraphemes(text, at);
        expect(snapped.start).toBe(ends.findLast(e => e <= at.start));
        expect(snapped.end).toBe(at.start === at.end ? snapped.start : ends.find(e => e >= at.end));
        expect(splitsSurrogatePair(text, snapped.start) || splitsSurrogatePair(text, snapped.end)).toBe(
          false,
        );
        expect(snapToGraphemes(text, snapped)).toEqual(snapped);
      }),
    );
  });

  it('steps over every boundary of the whole text, forwards and back', () => {
    fc.assert(
      fc.property(someText, text => {
        const ends = clusterEnds(text);
        const forwards = [offset(0)];
        while ((forwards.at(-1) ?? 0) < text.length)
          forwards.push(nextGrapheme(text, forwards.at(-1) ?? offset(0)));
        const back = [offset(text.length)];
        while ((back.at(-1) ?? 0) > 0) back.push(previousGrapheme(text, back.at(-1) ?? offset(0)));
        expect(forwards).toEqual(ends);
        expect(back.reverse()).toEqual(ends);
        for (let i = 0; i <= text.length; i++)
          expect(isGraphemeBoundary(text, offset(i))).toBe(ends.includes(i));
      }),
    );
  });

  it('does not cut a pair in a text that is one run of emoji', () => {
    const text = '😀'.repeat(20_000);
    const snapped = snapToGraphemes(text, span(19_999, 20_001));
    expect(snapped).toEqual({ start: 19_998, end: 20_002 });
  });
});

describe('words', () => {
  const text = '数字乡村建设，the clerk didn’t know.\n\n  明天';

  it('are the dictionary’s in Chinese and whole in English', () => {
    expect(read(text, wordAt(text, offset(1)))).toBe('数字');
    expect(read(text, wordAt(text, offset(18)))).toBe('didn’t');
    expect(wordAt(text, offset(6))).toBeNull();
    expect(wordAt(text, offset(text.length))).toBeNull();
  });

  it('let an edge step to the end of the next and the start of the one before', () => {
    const ends: string[] = [];
    let at = offset(0);
    while (at < text.length) {
      const end = nextWord(text, at);
      ends.push(text.slice(at, end).replace(/[\s，.]/g, ''));
      at = end;
    }
    expect(ends).toEqual(['数字', '乡村', '建设', 'the', 'clerk', 'didn’t', 'know', '明天']);
    expect(previousWord(text, offset(text.length))).toBe(text.indexOf('明天'));
    expect(previousWord(text, offset(text.indexOf('明天')))).toBe(text.indexOf('know'));
    expect(previousWord(text, offset(1))).toBe(0);
  });

  it('end at the ends of a text without any', () => {
    const blank = '\n'.repeat(200_000);
    expect(nextWord(blank, offset(0))).toBe(blank.length);
    expect(previousWord(blank, offset(blank.length))).toBe(0);
    expect(nextWord('……！', offset(1))).toBe(3);
  });

  it('always advance and stay within the text', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text: some, at }) => {
        if (at.start < some.length) expect(nextWord(some, at.start)).toBeGreaterThan(at.start);
        if (at.start > 0) expect(previousWord(some, at.start)).toBeLessThan(at.start);
      }),
    );
  });

  it('are found far inside a single line of a million characters', () => {
    const line = '培训就是走个过场，签个到就完了。'.repeat(62_500);
    const at = line.indexOf('培训', 500_000);
    expect(read(line, wordAt(line, offset(at + 1)))).toBe('培训');
    expect(read(line, sentenceAt(line, offset(at)))).toBe('培训就是走个过场，签个到就完了。');
    expect(nextWord(line, offset(at))).toBe(at + 2);
  });
});

describe('the sentence at a position', () => {
  const text = '他问过。“没钱。”书记说！\nWe tried. It cost 3.5 times more.\n\n完了';

  it('ends at the full stops of both scripts and at a line feed', () => {
    expect(read(text, sentenceAt(text, offset(1)))).toBe('他问过。');
    expect(read(text, sentenceAt(text, offset(text.indexOf('cost'))))).toBe('It cost 3.5 times more.');
    expect(read(text, sentenceAt(text, offset(text.length)))).toBe('完了');
  });

  it('begins with its opening quotation mark', () => {
    expect(read(text, sentenceAt(text, offset(text.indexOf('没'))))).toMatch(/^“没钱。”/);
    expect(read(text, sentenceAt(text, offset(text.indexOf('“'))))).toMatch(/^“没钱。”/);
  });

  it('has no white space about it, and there is none on a blank line', () => {
    expect(read('  We tried.  Then stopped. ', sentenceAt('  We tried.  Then stopped. ', offset(4)))).toBe(
      'We tried.',
    );
    expect(sentenceAt('a\n\nb', offset(2))).toBeNull();
    expect(sentenceAt('', offset(0))).toBeNull();
  });
});
