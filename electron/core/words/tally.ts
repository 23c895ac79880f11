import { eachCount, type PackedCounts } from './packed-counts.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';

/** A word of a scope in its most frequent spelling, and how often and where it is said. */
export interface TalliedWord extends KnownWord {
  readonly word: string;
  readonly count: number;
  readonly documents: number;
  readonly sites: number;
}

/** Numbers that are 0 until they are set, however far out. */
class Numbers {
  private values = new Uint32Array(4096);

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.values.length) {
      const longer = new Uint32Array(Math.max(place + 1, 2 * this.values.length));
      longer.set(this.values);
      this.values = longer;
    }
    this.values[place] = value;
  }
}

/** Sums up the counts of texts, one after the other; those of one site have to follow each other. */
export class Tally {
  private readonly vocabulary: Vocabulary;
  private readonly counts = new Numbers();
  private readonly documents = new Numbers();
  private readonly sites = new Numbers();
  /** The last text, and the last site, in which a word was met, counted from 1. */
  private readonly lastText = new Numbers();
  private readonly lastSite = new Numbers();
  private text = 0;
  private site = 0;
  private siteId: string | null = null;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add(counts: PackedCounts, siteId: string | null): void {
    this.text += 1;
    if (siteId !== this.siteId) this.site += 1;
    this.siteId = siteId;
    eachCount(counts, (spelling, count) => {
      this.counts.set(spelling, this.counts.at(spelling) + count);
      const word = this.vocabulary.wordOf[spelling] ?? 0;
      if (this.lastText.at(word) !== this.text) {
        this.lastText.set(word, this.text);
        this.documents.set(word, this.documents.at(word) + 1);
      }
      if (siteId !== null && this.lastSite.at(word) !== this.site) {
        this.lastSite.set(word, this.site);
        this.sites.set(word, this.sites.at(word) + 1);
      }
    });
  }

  /** The words that were met, in no order of their own; a step for some thousands. */
  *words(): Generator<void, TalliedWord[]> {
    const { spellings, wordOf, words } = this.vocabulary;
    const totals = new Numbers();
    /** The most frequent spelling of each word, counted from 1. */
    const best = new Numbers();
    for (let spelling = 0; spelling < spellings.length; spelling++) {
      if (spelling % 8192 === 8191) yield;
      const count = this.counts.at(spelling);
      if (count === 0) continue;
      const word = wordOf[spelling] ?? 0;
      totals.set(word, totals.at(word) + count);
      const known = best.at(word) - 1;
      const most = known < 0 ? 0 : this.counts.at(known);
      // Of two as frequent the plain one, "the" and not "The".
      const isPlain = spellings[spelling] === words[word]?.folded;
      if (count > most || (count === most && isPlain)) best.set(word, spelling + 1);
    }
    const found: TalliedWord[] = [];
    for (let place = 0; place < words.length; place++) {
      if (place % 8192 === 8191) yield;
      const [count, known] = [totals.at(place), words[place]];
      if (count === 0 || known === undefined) continue;
      const word = spellings[best.at(place) - 1] ?? '';
      const [documents, sites] = [this.documents.at(place), this.sites.at(place)];
      found.push({ ...known, word, count, documents, sites });
    }
    return found;
  }
}
