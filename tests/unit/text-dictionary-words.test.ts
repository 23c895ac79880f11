import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWordOfTexts } from '../../shared/text/code-words.ts';
import { cutByDictionary } from '../../shared/text/dictionary-words.ts';
import { foldText } from '../../shared/text/fold-word.ts';
import { segmenter } from '../../shared/text/segmenters.ts';
import { occurrencesIn, wordTrie } from '../../shared/text/word-trie.ts';

const LETTERS = [
  '村',
  '民',
  '手',
  '机',
  '费',
  'a',
  'art',
  ' ',
  '，',
  '𠮷',
  "'",
  '\n',
  'Ａ',
  'é',
  'e',
  '\u0301',
  '…',
  '7',
];
const mixed = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 40 });
const WORDS = [
  '村民',
  '手机费',
  '机费',
  'art',
  '民手',
  '𠮷',
  '费',
  'a art',
  'É',
  '手机',
  '民手机',
  '机7',
  'a',
  '7',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 });

function pieces(text: string, dictionary: readonly string[]) {
  return cutByDictionary(text, wordTrie(dictionary)).map(({ start, end, isWord }) => ({
    start,
    end,
    isWord,
    words: text.slice(start, end),
  }));
}
const cut = (text: string, dictionary: readonly string[]) => pieces(text, dictionary).map(each => each.words);
const wordsIn = (text: string, dictionary: readonly string[]) =>
  pieces(text, dictionary).flatMap(each => (each.isWord ? each.words : []));
const unicode = (text: string) => [...segmenter('word').segment(text)].map(part => part.segment);

describe('words cut by a dictionary', () => {
  it('are the text when joined', () => {
    fc.assert(
      fc.property(mixed, words, (text, list) => {
        expect(cut(text, list).join('')).toBe(text);
      }),
    );
  });

  it('are those of Unicode without a dictionary', () => {
    fc.assert(
      fc.property(mixed, text => {
        expect(cut(text, [])).toEqual(unicode(text));
      }),
    );
  });

  it('are, between those of the dictionary, those that Unicode gives there', () => {
    fc.assert(
      fc.property(mixed, words, (text, list) => {
        const folded = new Set(list.map(word => foldText(word).text));
        const all = pieces(text, list);
        const isListed = (each: { isWord: boolean; words: string }) =>
          each.isWord && folded.has(foldText(each.words).text);
        for (let at = 0; at < all.length; ) {
          const to = all.findIndex((each, i) => i >= at && isListed(each));
          const between = all.slice(at, to < 0 ? all.length : to).map(each => each.words);
          expect(between).toEqual(unicode(between.join('')));
          at = to < 0 ? all.length : to + 1;
        }
      }),
    );
  });

  it('keep every word of the dictionary that overlaps no other', () => {
    const han = fc.string({ unit: fc.constantFrom('村', '民', '手', '机', '费', '，'), maxLength: 30 });
    const listed = fc.array(fc.constantFrom('村民', '手机费', '机费', '民手', '费', '手机', '民手机'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(han, listed, (text, list) => {
        const found = occurrencesIn(text, wordTrie(list)).flatMap(({ start, ends }) =>
          ends.map(end => ({ start, end })),
        );
        const kept = new Set(pieces(text, list).map(({ start, end }) => `${start}-${end}`));
        for (const { start, end } of found) {
          const isAlone = found.every(
            each => (each.start === start && each.end === end) || each.end <= start || end <= each.start,
          );
          if (isAlone) expect(kept).toContain(`${start}-${end}`);
        }
      }),
    );
  });

  it('never leave out between two of them a word of the dictionary', () => {
    const han = fc.string({ unit: fc.constantFrom('村', '民', '手', '机', '费'), maxLength: 30 });
    const listed = fc.array(fc.constantFrom('村民', '手机费', '机费', '民手', '费村', '手机'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(han, listed, (text, list) => {
        const all = pieces(text, list).filter(each => list.some(word => word === each.words));
        for (const { start, ends } of occurrencesIn(text, wordTrie(list)))
          for (const end of ends) expect(all.some(each => each.start < end && start < each.end)).toBe(true);
      }),
    );
  });

  it('are whole, the longest first, where one holds another', () => {
    expect(wordsIn('交手机费难', ['手机', '手机费'])).toContain('手机费');
    expect(wordsIn('耕地面积和耕地', ['耕地', '耕地面积'])).toEqual(['耕地面积', '和', '耕地']);
  });

  it('are the fewest where they overlap, and of as many the longest at the left', () => {
    // 村民|委员会 are two, 村|民委|员|会 four.
    expect(wordsIn('村民委员会', ['民委', '村民', '委员会'])).toEqual(['村民', '委员会']);
    // Forward maximum matching would take 研究生|命|起源.
    expect(wordsIn('研究生命起源', ['研究生', '研究', '生命', '起源', '生命起源'])).toEqual([
      '研究',
      '生命起源',
    ]);
    expect(wordsIn('手机费用', ['手机费', '费用'])).toEqual(['手机费', '用']);
  });

  it('stand between edges of words where they are not Han', () => {
    expect(wordsIn('a party of art', ['art'])).toEqual(['a', 'party', 'of', 'art']);
    expect(wordsIn('the Mobile phone rang', ['mobile phone'])).toEqual(['the', 'Mobile phone', 'rang']);
    expect(wordsIn('mobile phones', ['mobile phone'])).toEqual(['mobile', 'phones']);
    expect(wordsIn('他有5G手机，15G流量', ['5G手机', '5g'])).toEqual(['他有', '5G手机', '15G', '流量']);
  });

  it('are found in whatever case, width and composition, at their places in the text', () => {
    expect(wordsIn('用ＡＰＰ报事…', ['app'])).toEqual(['用', 'ＡＰＰ', '报', '事']);
    expect(wordsIn('the cafe\u0301 bar', ['café bar'])).toEqual(['the', 'cafe\u0301 bar']);
    expect(wordsIn('……村民', ['村民'])).toEqual(['村民']);
  });

  it('are the fewest in a long run where each overlaps the next', () => {
    const text = '哈'.repeat(20_000);
    expect(wordsIn(text, ['哈哈', '哈哈哈'])).toHaveLength(6667);
  });
});

describe('the name of a code', () => {
  it('is a word of texts where it is short, and not where it is a sentence', () => {
    for (const name of ['耕地面积', '5G网络', 'trust', 'mobile phone bill', '村民委员会'])
      expect(isWordOfTexts(name)).toBe(true);
    for (const name of [
      '钱',
      '年轻人走了，老人不会用',
      '数字技术赋能乡村治理效果',
      'old people would rather come here',
      '12',
      '',
    ])
      expect(isWordOfTexts(name)).toBe(false);
  });
});
