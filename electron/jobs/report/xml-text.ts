// Production 2 (Char) of XML 1.0: a Word file that holds anything else is refused as damaged.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Text as XML can hold it: control characters XML forbids are left out, a lone half of a surrogate pair becomes U+FFFD.
 * Everything else (emoji, rare characters, spaces) stays as it is.
 */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}
