/** The numbers and the kind of word that word lists of Chinese segmenters give behind each Chinese word, as “耕地 3 n”. */
const BEHIND = /^(\S*\p{Script=Han}\S*)[\t ]+\d+(?:[\t ]+[a-z]{1,4})?$/u;

/** The words of a list, one a line. */
export function listedLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim().replace(BEHIND, '$1'))
    .filter(line => line !== '');
}

/** Reads a word list as UTF-8 or UTF-16, or else in the Chinese encoding that Windows writes. */
export function decodeList(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
