import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf, type Wanted } from '../../shared/search/find-matches.ts';
import { indexTerms } from '../../shared/search/index-terms.ts';
import { isGraphemeBoundary } from '../../shared/text/graphemes.ts';
import { someText } from './text-arbitraries.ts';

const PIECES = [
  '倦怠',
  '倦',
  '怠工',
  '道德',
  'burnout',
  'Burn',
  'out',
  'ＢＵＲＮ',
  'Straße',
  'STRASSE',
  'İstanbul',
  'istanbul',
  'ışık',
  'café',
  'cafe\u0301',
  'cafe',
  'ΣΊΣΥΦΟΣ',
  'σίσυφος',
  'don’t',
  "don't",
  '한국',
  '\u1112\u1161\u11ab',
  'がく',
  'か\u3099く',
  ' ',
  ' ',
  ' ',
  '，',
  '. ',
  '\n',
  '𠮷',
  '42',
];
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(pieces => pieces.join(''));

const wanted = (text: string, rest: Partial<Wanted> = {}): Wanted => ({
  text,
  mode: 'phrase',
  wholeWords: false,
  matchCase: false,
  within: { unit: 'paragraph', most: 10 },
  ...rest,
});
const found = (query: Wanted, text: string, turns: { start: number; end: number }[] = []) =>
  (matcherOf(query)?.find(text, turns) ?? []).map(({ start, end }) => text.slice(start, end));

describe('the index', () => {
  const options = fc.record({
    wholeWords: fc.boolean(),
    matchCase: fc.boolean(),
    mode: fc.constantFrom('phrase' as const, 'words' as const),
  });
  it('leaves out no text that holds a match', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, someText), fc.oneof(mixed, someText), options, (text, query, rest) => {
        const matcher = matcherOf(wanted(query, rest));
        if (!matcher || matcher.find(text, []).length === 0) return;
        const terms = [...indexTerms(text)];
        for (const { term, isBeginning } of matcher.terms)
          expect(terms.some(each => (isBeginning ? each.startsWith(term) : each === term))).toBe(true);
      }),
      { numRuns: 3000 },
    );
    // Long texts in many scripts: a busy machine takes its time.
  }, 60_000);

  it('leaves out no text of which the query is a part', () => {
    fc.assert(
      fc.property(mixed, fc.nat(20), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const query = text.slice(from, from + length).toWellFormed();
        const matcher = matcherOf(wanted(query));
        if (!matcher || matcher.find(text, []).length === 0) return;
        const terms = [...indexTerms(text)];
        for (const { term, isBeginning } of matcher.terms)
          expect(terms.some(each => (isBeginning ? each.startsWith(term) : each === term))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('matches', () => {
  it('are whole grapheme clusters, in order, none over another', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, someText), fc.oneof(mixed, someText), (text, query) => {
        let reached = 0;
        for (const { start, end } of matcherOf(wanted(query))?.find(text, []) ?? []) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          reached = end;
        }
      }),
    );
  });

  it.each(['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 'x\u0323', '村\u200D'])(
    'of %s are never a part of it alone',
    character => {
      const parts = [...character];
      expect(found(wanted(character), `${parts.join(' ')} ${character}`)).toHaveLength(1);
    },
  );

  it('of Chinese are every place where the characters stand, one, two or many', () => {
    const han = fc.array(fc.constantFrom('倦', '怠', '道', '德', '，', '\n'), { maxLength: 30 });
    const query = fc.array(fc.constantFrom('倦', '怠', '道', '德'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(han, query, (characters, words) => {
        const text = characters.join('');
        expect(found(wanted(words.join('')), text)).toHaveLength(text.split(words.join('')).length - 1);
      }),
    );
  });

  it('of plain words are those that a naive reading gives', () => {
    const words = fc.array(fc.constantFrom('moral', 'Injury', 'injuries', 'a', 'amoral'), { maxLength: 20 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('moral', 'moral injury', 'a', 'injur'),
        fc.boolean(),
        (said, query, wholeWords) => {
          const text = said.join(' ');
          const naive = ` ${text.toLowerCase()}${wholeWords ? ' ' : ''}`;
          let count = 0;
          const needle = ` ${query}${wholeWords ? ' ' : ''}`;
          for (
            let at = naive.indexOf(needle);
            at >= 0;
            at = naive.indexOf(needle, at + needle.length - (wholeWords ? 1 : 0))
          )
            count++;
          expect(found(wanted(query, { wholeWords }), text)).toHaveLength(count);
        },
      ),
    );
  });
});

describe('a word', () => {
  it.each([
    ['strasse', 'Die Straße, die STRASSE', ['Straße', 'STRASSE']],
    ['straße', 'Strasse', ['Strasse']],
    ['istanbul', 'İstanbul, I\u0307stanbul, Istanbul', ['İstanbul', 'I\u0307stanbul', 'Istanbul']],
    ['café', 'Cafe\u0301 CAFÉ cafe', ['Cafe\u0301', 'CAFÉ']],
    ['cafe', 'cafe\u0301 cafe', ['cafe']],
    ["don't", 'don’t', ['don’t']],
    ['burn', 'ＢＵＲＮ burnout heartburn', ['ＢＵＲＮ', 'burn']],
    ['icu', '在ICU里', ['ICU']],
    ['icu里', '在ICU里', ['ICU里']],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος', ['σίσυφος']],
  ])('%s is found in %s', (query, text, matches) => {
    expect(found(wanted(query), text)).toEqual(matches);
  });

  it('is found with its case only where that is asked for', () => {
    expect(found(wanted('Trust', { matchCase: true }), 'trust Trust')).toEqual(['Trust']);
  });
});

describe('words near one another', () => {
  const near = (
    text: string,
    unit: Wanted['within']['unit'],
    most: number,
    in_: string,
    turns = [{ start: 0, end: in_.length }],
  ) => found(wanted(text, { mode: 'words', within: { unit, most } }), in_, turns);

  it('stand in the same sentence, paragraph or turn, in any order', () => {
    const text = 'Fear of loss. Then trust came.\nTrust and fear.';
    expect(near('trust fear', 'sentence', 0, text)).toEqual(['Trust and fear']);
    expect(near('trust fear', 'paragraph', 0, text)).toEqual(['Fear of loss. Then trust', 'Trust and fear']);
    expect(near('came "and fear"', 'turn', 0, text)).toEqual(['came.\nTrust and fear']);
    expect(
      near('came fear', 'turn', 0, text, [
        { start: 0, end: 30 },
        { start: 31, end: 46 },
      ]),
    ).toEqual(['Fear of loss. Then trust came']);
  });

  it('have at most so many words or characters between', () => {
    expect(near('fear trust', 'words', 2, 'fear of the trust')).toHaveLength(1);
    expect(near('fear trust', 'words', 1, 'fear of the trust')).toEqual([]);
    expect(near('倦怠 道德', 'characters', 2, '倦怠和说道德')).toHaveLength(1);
    expect(near('倦怠 道德', 'characters', 1, '倦怠和说道德')).toEqual([]);
  });
});
