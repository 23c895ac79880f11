import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  editsOf,
  editsOver,
  placeAfter,
} from '../../renderer/screens/open/correct/draft-blocks.ts';
import { correctText } from '../../shared/text/correct-text.ts';
import { correctTurns } from '../../shared/text/correct-turns.ts';
import { placeForQuote } from '../../shared/text/emptied-quote.ts';
import { offset } from '../../shared/text/offset.ts';
import { readLabelWords } from '../../shared/text/speaker-label.ts';

const LABELS = ['村支书：', '[00:10:05] 访谈员：', 'Q: ', '**Clerk (62):** ', '李主任 10:30\n'];
const WORDS = ['系统不通。', 'It never works.', '年轻人都走了\n老人不开手机', '𠮷野家👍🏽'];

/** A transcript of labelled turns, with where each lies. */
const transcript = fc
  .array(fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(...WORDS)), { minLength: 1, maxLength: 6 })
  .map(parts => {
    let text = '';
    const turns = parts.map(([label, words]) => {
      if (text !== '') text += '\n\n';
      const start = text.length;
      const bodyStart = start + label.length;
      text += label + words;
      return { start, bodyStart, end: text.length, ...readLabelWords(label) };
    });
    return { text, turns };
  });

describe('the label of a turn', () => {
  it.each([
    ['村支书：', '村支书', null],
    ['[00:10:05] 访谈员：', '访谈员', 605_000],
    ['李主任 10:30', '李主任', 630_000],
    ['**Clerk (62):** ', 'Clerk (62)', null],
    ['# 张三（1：02：03）', '张三', 3_723_000],
    ['Ms. Li\t', 'Ms. Li', null],
    ['00:12', null, 12_000],
    ['：', null, null],
  ])('%j says who speaks and when', (label, speaker, timeMs) => {
    expect(readLabelWords(label)).toEqual({ speaker, timeMs });
  });
});

describe('turns of a corrected text', () => {
  it('stay as they are where nothing is changed, and hold the same words where only others are', () => {
    fc.assert(
      fc.property(
        transcript,
        fc.nat(),
        fc.constantFrom('', '改', 'long\nnew words'),
        ({ text, turns }, n, to) => {
          const at = turns[n % turns.length];
          if (!at) return;
          expect(correctTurns(turns, text, [], correctText(text, []))).toEqual(turns);
          const edits = [{ start: at.bodyStart, end: at.end, text: to }];
          const corrected = correctText(text, edits);
          const now = correctTurns(turns, text, edits, corrected);
          expect(now).toHaveLength(turns.length);
          now.forEach((turn, i) => {
            const was = turns[i];
            const words = was === at ? to : text.slice(was?.bodyStart, was?.end);
            expect(corrected.text.slice(turn.bodyStart, turn.end)).toBe(words);
            expect([turn.speaker, turn.timeMs]).toEqual([was?.speaker, was?.timeMs]);
          });
        },
      ),
    );
  });

  it('are in order and apart, with the words after the label, whatever is edited', () => {
    fc.assert(
      fc.property(
        transcript,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '：', '新的', '\n'),
        ({ text, turns }, a, b, to) => {
          const units = [...text];
          const cut = (n: number) => units.slice(0, n % (units.length + 1)).join('').length;
          const [start, end] = [cut(a), cut(b)].sort((x, y) => x - y) as [number, number];
          const edits = [{ start, end, text: to }];
          const corrected = correctText(text, edits);
          let floor = 0;
          for (const turn of correctTurns(turns, text, edits, corrected)) {
            expect(turn.start).toBeGreaterThanOrEqual(floor);
            expect(turn.bodyStart).toBeGreaterThanOrEqual(turn.start);
            expect(turn.end).toBeGreaterThanOrEqual(turn.bodyStart);
            expect(turn.end).toBeLessThanOrEqual(corrected.text.length);
            floor = turn.end;
          }
        },
      ),
    );
  });

  it('keep a label that grew at its end a label', () => {
    const text = '村支书：系统不通。';
    const turns = [{ start: 0, bodyStart: 4, end: 9, speaker: '村支书', timeMs: null }];
    const edits = [{ start: 0, end: 4, text: '村支书：00:12：' }];
    expect(correctTurns(turns, text, edits, correctText(text, edits))).toEqual([
      { start: 0, bodyStart: 10, end: 15, speaker: '村支书', timeMs: 12_000 },
    ]);
  });
});

describe('a place for a quote that lost its words', () => {
  const lost = (quote: string, place: number, earlier: string | null) => ({
    quote,
    place: offset(place),
    earlier: earlier === null ? null : { text: earlier, start: offset(earlier.indexOf(quote)) },
  });

  it('is the same words with the neighbours they had, before nearer ones without', () => {
    const now = '没钱。甲说没钱了。';
    expect(placeForQuote(now, lost('没钱', 0, '甲说没钱了。乙。'), null)).toEqual({ start: 5, end: 7 });
    expect(placeForQuote(now, lost('没钱', 0, null), null)).toEqual({ start: 0, end: 2 });
  });

  it('is the same words but for white space, then what was written in their stead, then none', () => {
    expect(placeForQuote('no\nmoney here', lost('no money', 0, null), null)).toEqual({ start: 0, end: 8 });
    expect(placeForQuote('有点  缺钱 了', lost('没钱', 2, null), [2, 4, 5])).toEqual({ start: 4, end: 6 });
    expect(placeForQuote('有点缺钱了', lost('没钱', 2, null), null)).toBeNull();
  });
});

describe('a draft', () => {
  const body = (text: string, turns: Parameters<typeof blocksOf>[0]['turns']) => ({
    body: { sourceId: 's', version: 1, textHash: '', text, turns, speakers: [] },
    blocks: blocksOf({ text, turns }),
    caret: 0,
  });

  it('covers every label and every word once, in order, and gives back the text where nothing is typed', () => {
    fc.assert(
      fc.property(transcript, ({ text, turns }) => {
        const { blocks } = body(text, turns);
        let at = 0;
        for (const block of blocks) {
          expect(text.slice(at, block.start).trim()).toBe('');
          expect(text.slice(block.start, block.end)).toBe(block.text);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('cuts a long turn at line feeds into fields that are quick to type in', () => {
    const text = `${'字'.repeat(2000)}\n`.repeat(5);
    const { blocks } = body(text, []);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(block => block.text).join('\n')).toBe(text);
  });

  it('says what was typed as edits, and where reading goes on', () => {
    const text = 'Q: one\n\nA: two';
    const turns = [
      { start: 0, bodyStart: 3, end: 6, speaker: 'Q', timeMs: null },
      { start: 8, bodyStart: 11, end: 14, speaker: 'A', timeMs: null },
    ];
    const draft = {
      ...body(text, turns),
      typed: new Map([
        [3, 'three'],
        [1, 'once more'],
      ]),
    };
    const edits = editsOf(draft);
    expect(edits).toEqual([
      { start: 3, end: 6, text: 'once more' },
      { start: 11, end: 14, text: 'three' },
    ]);
    expect(correctText(text, edits).text).toBe('Q: once more\n\nA: three');
    expect(placeAfter(draft, 8)).toBe(14);
    expect(editsOver(draft, `New head\n\n${text}`)?.map(edit => edit.start)).toEqual([13, 21]);
    expect(editsOver(draft, text.replace('two', 'ten'))).toBeNull();
  });
});
