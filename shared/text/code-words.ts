import { segmenter } from './segmenters.ts';

/** Longer names are sentences: nobody says them as one word. */
const MOST_HAN = 8;
const MOST_WORDS = 4;

const HAN = /\p{Script=Han}/u;
const HAN_PHRASE = /^[\p{L}\p{N}]+$/u;

const clusters = (text: string) => [...segmenter('grapheme').segment(text)].length;

/**
 * Whether texts are cut by the name of a code: in Chinese where it is letters and figures alone, 2 to 8 characters
 * (a single one would cut other words apart: 钱 in 花钱), elsewhere where it has at most four words.
 */
export function isWordOfTexts(name: string): boolean {
  const trimmed = name.trim();
  if (HAN.test(trimmed)) {
    const length = clusters(trimmed);
    return HAN_PHRASE.test(trimmed) && length >= 2 && length <= MOST_HAN;
  }
  return trimmed !== '' && trimmed.split(/\s+/u).length <= MOST_WORDS && /\p{L}/u.test(trimmed);
}
