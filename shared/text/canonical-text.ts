/** A text as Rooted stores it, and what had to be replaced to get there. */
export interface CanonicalText {
  /** The immutable text that all offsets count over. */
  readonly text: string;
  /** How many characters were replaced with U+FFFD. */
  readonly replaced: number;
}

// The C0 controls but tab and line feed, DEL, and surrogates without their other half (a `u` regular
// expression sees a valid pair as one character, so only lone ones match). XML 1.0 admits none of them but
// CR, which is gone by then, so a text that passes here can be written to .docx and .qdpx without loss.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F]|[\uD800-\uDFFF]/gu;

/**
 * Makes the canonical text of a source: the byte order mark stripped, CRLF and CR made LF, forbidden control
 * characters and lone surrogates replaced one for one. There is no Unicode normalisation: the researcher's
 * characters stay as they were typed. Applying it twice changes nothing more.
 */
export function canonicalText(raw: string): CanonicalText {
  // All leading marks go, not only the first: a file that was joined or re-saved may carry several, and
  // stripping one at a time would not be idempotent.
  const lines = raw.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  let replaced = 0;
  const text = lines.replace(FORBIDDEN, () => {
    replaced++;
    return '\uFFFD';
  });
  return { text, replaced };
}
