import { foldWord } from '../../../shared/text/fold-word.ts';
import { segmenter } from '../../../shared/text/segmenters.ts';

/** What is known of a word whatever is counted: its folded form, its length in grapheme clusters, whether it has letters. */
export interface KnownWord {
  readonly folded: string;
  readonly length: number;
  readonly hasLetter: boolean;
}

// Letters and ideographs that are a cluster each.
const SIMPLE = /^[\x20-\x7e\u3400-\u9fff]*$/;

function lengthOf(word: string): number {
  return SIMPLE.test(word) ? word.length : [...segmenter('grapheme').segment(word)].length;
}

/** Numbers for all words that were met, in each of their spellings: counts are kept under these. */
export class Vocabulary {
  readonly spellings: string[] = [];
  /** The word of each spelling. */
  readonly wordOf: number[] = [];
  readonly words: KnownWord[] = [];
  private readonly places = new Map<string, number>();
  private readonly wordPlaces = new Map<string, number>();

  /** The number of a spelling, a new one where it was not met before. */
  placeOf(spelling: string): number {
    const known = this.places.get(spelling);
    if (known !== undefined) return known;
    const place = this.spellings.length;
    this.places.set(spelling, place);
    this.spellings.push(spelling);
    this.wordOf.push(this.wordPlace(foldWord(spelling)));
    return place;
  }

  private wordPlace(folded: string): number {
    const known = this.wordPlaces.get(folded);
    if (known !== undefined) return known;
    const place = this.words.length;
    this.wordPlaces.set(folded, place);
    this.words.push({ folded, length: lengthOf(folded), hasLetter: /\p{L}/u.test(folded) });
    return place;
  }
}
