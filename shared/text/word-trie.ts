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

/** Makes words ready to be found; those of one folded form are one, empty ones are none. */
export function wordTrie(words: Iterable<string>): WordTrie {
  const root = node();
  let size = 0;
  for (const word of words) {
    let at = root;
    for (const unit of foldText(word.trim()).text) {
      // Surrogates are two steps, as they are in the text.
      for (let i = 0; i < unit.length; i++) {
        const code = unit.charCodeAt(i);
        const next = at.next.get(code) ?? node();
        at.next.set(code, next);
        at = next;
      }
    }
    if (at === root || at.isEnd) continue;
    at.isEnd = true;
    size += 1;
  }
  return { size, root };
}

/** Where words end that begin at a place of a folded text. */
function endsFrom(root: Node, text: string, start: number): number[] {
  const ends: number[] = [];
  let at = root.next.get(text.charCodeAt(start));
  for (let i = start + 1; at !== undefined; i++) {
    if (at.isEnd) ends.push(i);
    at = i < text.length ? at.next.get(text.charCodeAt(i)) : undefined;
  }
  return ends;
}

/** All places of the words in a text, in its order, in whatever case and width; never a part of a cluster. */
export function occurrencesIn(text: string, { root }: WordTrie): Occurrences[] {
  const folded = foldText(text);
  const { at } = folded;
  const isInside = (i: number) => at !== null && i > 0 && at[i] === at[i - 1];
  const found: Occurrences[] = [];
  for (let start = 0; start < folded.text.length; start++) {
    const ends = endsFrom(root, folded.text, start);
    if (ends.length === 0 || isInside(start)) continue;
    const whole = ends.filter(end => !isInside(end)).map(end => at?.[end] ?? end);
    if (whole.length > 0) found.push({ start: at?.[start] ?? start, ends: whole });
  }
  return found;
}
