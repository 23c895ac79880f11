/** A word in the form in which it is compared with others: full-width and other compatible forms folded, in lower case. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
