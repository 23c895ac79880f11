import { cutLine, linesOf } from '../../../shared/text/dictionary-words.ts';
import type { WordTrie } from '../../../shared/text/word-trie.ts';

/** Spans as start, end, start, end …: UTF-16, half-open, in order, apart from one another. */
export type FlatSpans = Uint32Array;

/** A text with the parts of it whose words are counted. */
export interface WordText {
  readonly text: string;
  /** Where someone whose words are counted speaks; null where the whole text is. */
  readonly said: FlatSpans | null;
  /** Each has to hold for a word to be counted. */
  readonly touching: readonly Touching[];
}

/** Holds for words that one of the spans touches, or for those that none does. */
export interface Touching {
  readonly spans: FlatSpans;
  readonly with: boolean;
}

type Asked = (start: number, end: number) => boolean;

/** Whether a stretch lies in one of the spans; asked from the beginning of the text to its end. */
function inside(spans: FlatSpans): Asked {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && (spans[at + 1] ?? 0) < end) at += 2;
    return at < spans.length && (spans[at] ?? 0) <= start;
  };
}

/** Whether a stretch has something in common with one of the spans; asked as `inside`. */
function touched(spans: FlatSpans): Asked {
  let at = 0;
  return (start, end) => {
    while (at < spans.length && (spans[at + 1] ?? 0) <= start) at += 2;
    return at < spans.length && (spans[at] ?? 0) < end;
  };
}

const always: Asked = () => true;

/** Calls `take` with each word of a text that is counted, as it is written there. */
export function wordsSaid(
  { text, said, touching }: WordText,
  dictionary: WordTrie,
  take: (word: string) => void,
) {
  const lineIsSaid = said === null ? always : touched(said);
  const lineTouches = touching.filter(each => each.with).map(each => touched(each.spans));
  const isSaid = said === null ? always : inside(said);
  const touches = touching.map(each => ({ isThere: touched(each.spans), isWanted: each.with }));
  const holds = (start: number, end: number) =>
    touches.every(({ isThere, isWanted }) => isThere(start, end) === isWanted);
  for (const line of linesOf(text)) {
    const { start: from, end: to } = line;
    if (!lineIsSaid(from, to) || !lineTouches.every(isThere => isThere(from, to))) continue;
    for (const { start, end, isWord } of cutLine(text.slice(line.start, line.end), dictionary, line.start))
      if (isWord && isSaid(start, end) && holds(start, end)) take(text.slice(start, end));
  }
}
