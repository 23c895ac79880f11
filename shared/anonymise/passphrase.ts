/** How hard a passphrase is to guess: one that is `short` is refused, the others are the user's choice. */
export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

/** Fewer characters are refused (NIST SP 800-63B, 5.1.1.1). */
export const SHORTEST_PASSPHRASE = 8;

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{Nd}/u, 10],
  // Of the tens of thousands of Chinese characters people choose from a few hundred.
  [/\p{Script=Han}/u, 500],
  [/[^\p{L}\p{N}]/u, 20],
];

/** Characters that do not follow from the one before: 1111 and 1234 count as little more than one. */
function freshCharacters(chars: readonly string[]): number {
  return chars.filter((char, i) => {
    const before = chars[i - 1];
    if (before === undefined) return true;
    return Math.abs((char.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) > 1;
  }).length;
}

/**
 * A rough and cautious estimate: the characters that do not follow from the one before and come for the first time
 * count whole, repeated ones half, each for as much as the kinds of characters in use allow. Under 45 bits is weak,
 * from 70 on strong: scrypt makes every guess slow.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const chars = [...passphrase.normalize('NFC')];
  if (chars.length < SHORTEST_PASSPHRASE) return 'short';
  const pool = KINDS.reduce((sum, [kind, size]) => sum + (kind.test(passphrase) ? size : 0), 0);
  const distinct = new Set(chars).size;
  const worth = Math.min(freshCharacters(chars), distinct + (chars.length - distinct) / 2);
  const bits = worth * Math.log2(Math.max(2, pool));
  if (bits < 45) return 'weak';
  return bits < 70 ? 'fair' : 'strong';
}
