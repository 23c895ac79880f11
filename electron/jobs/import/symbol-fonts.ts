import { codePoint } from 'dingbat-to-unicode';

/** Symbol fonts have their signs at U+F000 onwards, or in the same place without that (ECMA-376, part 1, 17.3.3.30). */
const PRIVATE = 0xf000;

/** The character a symbol font draws for a code; null where it is not known. */
export function symbolOf(font: string, code: number): string | null {
  const low = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  return (codePoint(font, code) ?? codePoint(font, low))?.string ?? null;
}

/** A text that was typed in a symbol font: what stands in the private area becomes what the font draws there. */
export function symbolText(text: string, font: string): string {
  return text.replace(/[\uF000-\uF0FF]/g, sign => symbolOf(font, sign.charCodeAt(0)) ?? sign);
}

const LETTER_A = 0x41;

/**
 * The character of `w:sym`, which may stand in an ordinary font as well: there the code is its own, unless it lies in
 * the private area. Null where it is not known.
 */
export function charOfSymbol(font: string, code: number): string | null {
  const drawn = symbolOf(font, code);
  if (drawn !== null) return drawn;
  const isOrdinary = codePoint(font, LETTER_A) === undefined || code > 0xff;
  const isCharacter = /^[^\p{C}]$/u.test(String.fromCharCode(code));
  return isOrdinary && isCharacter ? String.fromCharCode(code) : null;
}
