const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** Control characters, and the two code points that no Unicode text holds: XML 1.0 (section 2.2) forbids most of them. */
const NOT_PRINTABLE = /\p{Cc}|[\ufffe\uffff]/gu;

/**
 * A name as every graph format can hold it: lines end in `\n`, other white space is one space, and what cannot be
 * printed, as well as half of a surrogate pair, becomes U+FFFD. Other characters stay as they are.
 */
export function labelText(name: string): string {
  return name
    .toWellFormed()
    .split(LINE_BREAK)
    .map(line => line.replace(/\s+/gu, ' ').replace(NOT_PRINTABLE, '\ufffd').trim())
    .join('\n')
    .trim();
}
