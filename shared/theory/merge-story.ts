import type { StoryParagraph } from '../api/entities/storyline.ts';
import { paragraphKey, storyKey } from './story-text.ts';

type Paragraphs = readonly StoryParagraph[];

/** What became of `base` in one version: its paragraphs `[start, end)` were replaced by `put`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: Paragraphs;
}

function changeFrom(base: readonly string[], paragraphs: Paragraphs): Change {
  const keys = paragraphs.map(paragraphKey);
  let start = 0;
  while (start < base.length && start < keys.length && base[start] === keys[start]) start += 1;
  let tail = 0;
  const most = Math.min(base.length, keys.length) - start;
  while (tail < most && base.at(-1 - tail) === keys.at(-1 - tail)) tail += 1;
  return { start, end: base.length - tail, put: paragraphs.slice(start, keys.length - tail) };
}

const isNothing = ({ start, end, put }: Change): boolean => start === end && put.length === 0;

/**
 * Joins two versions of a storyline that came from the same one, paragraph by paragraph: what was written here, not
 * stored yet, and what was stored meanwhile from elsewhere. Where both touch the same paragraphs both stay, the stored
 * ones first: a paragraph too many is seen and taken out, one too few is lost.
 */
export function mergeStory(base: Paragraphs, mine: Paragraphs, stored: Paragraphs): StoryParagraph[] {
  if (storyKey(mine) === storyKey(stored)) return [...stored];
  const keys = base.map(paragraphKey);
  const here = changeFrom(keys, mine);
  const there = changeFrom(keys, stored);
  if (isNothing(here)) return [...stored];
  if (isNothing(there)) return [...mine];
  const [first, second] = here.start < there.start || here.end < there.start ? [here, there] : [there, here];
  if (first.end <= second.start) {
    const between = base.slice(first.end, second.start);
    return [
      ...base.slice(0, first.start),
      ...first.put,
      ...between,
      ...second.put,
      ...base.slice(second.end),
    ];
  }
  const start = Math.min(here.start, there.start);
  const end = Math.max(here.end, there.end);
  // Each version's own words for the whole disputed stretch.
  const whole = ({ start: from, end: to, put }: Change) => [
    ...base.slice(start, from),
    ...put,
    ...base.slice(to, end),
  ];
  const theirs = whole(there);
  const known = new Set(theirs.map(paragraphKey));
  const mineOnly = whole(here).filter(paragraph => !known.has(paragraphKey(paragraph)));
  return [...base.slice(0, start), ...theirs, ...mineOnly, ...base.slice(end)];
}
