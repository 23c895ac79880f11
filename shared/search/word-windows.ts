import { offset, type Span } from '../text/offset.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { sentencesIn } from '../text/words.ts';

/** How near words have to stand: in one unit of the text, or with at most so many words or characters between. */
export interface Nearness {
  readonly unit: 'sentence' | 'paragraph' | 'turn' | 'words' | 'characters';
  readonly most: number;
}

interface Place {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

const WORDS =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}](?:[\p{M}\p{L}\p{N}'’](?<![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]))*/gu;

/** Words between two places, a Chinese or Japanese character counting as one. */
const wordsBetween = (text: string, start: number, end: number) =>
  start >= end ? 0 : [...text.slice(start, end).matchAll(WORDS)].length;

/** Whether there are more words than so many in `[start, end)`; no more are counted than that takes. */
export function hasMoreWords(text: string, start: number, end: number, most: number): boolean {
  let count = 0;
  for (const _ of text.slice(start, end).matchAll(WORDS)) if (++count > most) return true;
  return false;
}

/** What stands between the words of a window, in the unit asked for. */
function between(text: string, places: readonly Place[], { unit }: Nearness): number {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  let sum = 0;
  let reached = ordered[0]?.end ?? 0;
  for (const { start, end } of ordered.slice(1)) {
    sum += unit === 'words' ? wordsBetween(text, reached, start) : Math.max(0, start - reached);
    reached = Math.max(reached, end);
  }
  return sum;
}

/** The shortest stretches that hold every word, none over another, from the left. */
function windows(
  places: readonly Place[],
  words: number,
  fits: (places: readonly Place[]) => boolean,
): Span[] {
  const found: Span[] = [];
  const last = new Map<number, Place>();
  let reached = -1;
  for (const place of places) {
    if (place.start < reached) continue;
    last.set(place.word, place);
    if (last.size < words || !fits([...last.values()])) continue;
    const start = Math.min(...[...last.values()].map(each => each.start));
    reached = Math.max(...[...last.values()].map(each => each.end));
    found.push({ start: offset(start), end: offset(reached) });
    last.clear();
  }
  return found;
}

function unitsOf(text: string, turns: readonly { start: number; end: number }[], unit: Nearness['unit']) {
  if (unit === 'turn' && turns.length > 0) return turns;
  return paragraphs(text);
}

/**
 * Where all of several words stand near one another, in any order.
 * @param occurrences of each word, in the order of the text
 * @param turns of the text; where it has none its paragraphs count
 */
export function wordWindows(
  text: string,
  turns: readonly { start: number; end: number }[],
  occurrences: readonly (readonly Span[])[],
  nearness: Nearness,
): Span[] {
  const count = occurrences.length;
  if (occurrences.some(each => each.length === 0)) return [];
  const places = occurrences
    .flatMap((spans, word): Place[] => spans.map(({ start, end }) => ({ word, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (nearness.unit === 'words' || nearness.unit === 'characters')
    return windows(places, count, chosen => between(text, chosen, nearness) <= nearness.most);
  const found: Span[] = [];
  let at = 0;
  for (const unit of unitsOf(text, turns, nearness.unit)) {
    while ((places[at]?.start ?? unit.start) < unit.start) at++;
    const first = at;
    while ((places[at]?.end ?? unit.end + 1) <= unit.end) at++;
    const inside = places.slice(first, at);
    if (new Set(inside.map(each => each.word)).size < count) continue;
    if (nearness.unit !== 'sentence') found.push(...windows(inside, count, () => true));
    else
      for (const sentence of sentencesIn(text, { start: offset(unit.start), end: offset(unit.end) }))
        found.push(
          ...windows(
            inside.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
            count,
            () => true,
          ),
        );
  }
  return found;
}
