import fc from 'fast-check';
import { type Span, span } from '../../shared/text/offset.ts';

/** Pieces of real writing that positions go wrong in. */
const PIECES = [
  '村',
  '支书',
  '数字',
  '，',
  '。',
  '：',
  '𠮷',
  '𠮷野家',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '🇨🇳',
  'e\u0301',
  'ạ̈',
  'क्षि',
  '한',
  '\u1112\u1161\u11ab',
  'a',
  'clerk',
  'don’t',
  ' ',
  '\u3000',
  '\n',
  '\n\n',
  '\t',
  '.',
  '!',
  '10:30',
  '1️⃣',
  '\u200d',
  '\u0301',
];

/** Canonical text mixed from Chinese (Extension B too), emoji families, flags, combining marks and line feeds. */
export const someText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map(pieces => pieces.join(''));

/** What may come in from a file: the same with either line ending, marks, controls and lone surrogates. */
export const rawText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(...PIECES, '\r\n', '\r', '\uFEFF', '\u0000', '\u0007', '\u007f', '\ud83d', '\udc00'),
    {
      maxLength: 40,
    },
  )
  .map(pieces => pieces.join(''));

/** A span within `[0, length]`, empty ones included. */
export function spanWithin(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat({ max: length }), fc.nat({ max: length }))
    .map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
}

/** A text and a span in it. */
export const textAndSpan = someText.chain(text => spanWithin(text.length).map(at => ({ text, at })));
