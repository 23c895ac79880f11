/**
 * Characters of scripts that put no space between words, or glue much to them (Korean): any run of them can be looked
 * for, where a word of another script is found from its beginning. For `u` regular expressions, without brackets.
 */
export const DENSE =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';

/** What words are made of: letters, digits and the marks on them. */
export const WORD_CHARACTER = '[\\p{L}\\p{N}\\p{M}]';
