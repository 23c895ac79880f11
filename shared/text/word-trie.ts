import { foldText } from './fold-word.ts';

interface Node {
  isEnd: boolean;
  readonly next: Map<number, Node>;
}

/** Words by their letters, so that all that begin at a place are found in one walk, however many there are. */
export interface WordTrie {
  readonly size: number;
  readonly root: Node;
}

/** Dictionary words that begin at one place: UTF-16, ends ascending. */
export interface Occurrences {
  readonly start: number;
  readonly ends: readonly number[];
}

const node = (): Node => ({ isEnd: false, next: new Map() });

/** Whether texts are cut into this as it is, with no dictionary: one word of letters a to z. */
export function isWordAnyway(folded: string): boolean {
  return /^[a-z]+$/.test(folded);
}

/** Makes words ready to be found; those of one folded form are one. Words that need no dictionary are left out. */
export function wordTrie(words: Iterable<string>): WordTrie {
  const root = node();
  let size = 0;
  for (const word of words) {
    const folded = foldText(word.trim()).text;
    if (folded === '' || isWordAnyway(folded)) continue;
    let at = root;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      const next = at.next.get(code) ?? node();
      at.next.set(code, next);
      at = next;
    }
    if (at.isEnd) continue;
    at.isEnd = true;
    size += 1;
  }
  return { size, root };
}

const NONE: readonly number[] = [];

/** Where words end that begin at a place of a folded text. */
function endsFrom(root: Node, text: string, start: number): readonly number[] {
  let at = root.next.get(text.charCodeAt(start));
  if (at === undefined) return NONE;
  let ends: number[] | null = null;
  for (let i = start + 1; at !== undefined; i++) {
    if (at.isEnd) {
      ends ??= [];
      ends.push(i);
    }
    at = i < text.length ? at.next.get(text.charCodeAt(i)) : undefined;
  }
  return ends ?? NONE;
}

const isAToZ = (unit: number) => unit >= 0x61 && unit <= 0x7a;

/** All places of the words in a text, in its order, in whatever case and width; never a part of a cluster. */
export function occurrencesIn(text: string, { root }: WordTrie): Occurrences[] {
  const folded = foldText(text);
  const { at } = folded;
  const isInside = (i: number) => at !== null && i > 0 && at[i] === at[i - 1];
  const found: Occurrences[] = [];
  let inWord = false;
  for (let start = 0; start < folded.text.length; start++) {
    // Within a word of letters a to z nothing begins.
    const wasInWord = inWord;
    inWord = isAToZ(folded.text.charCodeAt(start));
    if (inWord && wasInWord) continue;
    const ends = endsFrom(root, folded.text, start);
    if (ends.length === 0 || isInside(start)) continue;
    const whole = ends.filter(end => !isInside(end)).map(end => at?.[end] ?? end);
    if (whole.length > 0) found.push({ start: at?.[start] ?? start, ends: whole });
  }
  return found;
}
