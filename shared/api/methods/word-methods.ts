import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { ListedWord, WordList } from '../entities/words.ts';
import { FileRef, Id } from '../primitives.ts';
import { SearchQuery } from './search-methods.ts';

const Count = z.int().nonnegative();

/**
 * What is counted: the words said, without the labels of turns. Empty lists leave nothing out. `coded` counts the words that
 * a coding of one of the codes (of any where none is given) touches, each once, or those that none touches.
 */
export const WordScope = SearchQuery.pick({
  sourceIds: true,
  siteIds: true,
  attributes: true,
  roles: true,
  speakers: true,
  coded: true,
  inSet: true,
});
export type WordScope = z.infer<typeof WordScope>;

/** Which words are counted in a scope, and in which order they stand. */
export const CountedWords = z.object({
  scope: WordScope.prefault({}),
  /** Whether what has no letter is counted too. */
  numbers: z.boolean().default(false),
  /** Shorter words are left out, in characters as people count them (grapheme clusters). */
  shortest: z.int().min(1).max(100).default(1),
  /** Leaves out the words of the project's stop list. */
  withoutStops: z.boolean().default(false),
  /** Shows only words with these letters, or with this pinyin, in full or by initials. */
  find: z.string().max(100).default(''),
  order: z.enum(['count', 'word', 'documents']).default('count'),
});
export type CountedWords = z.infer<typeof CountedWords>;

/** A word in its most frequent spelling, with the documents and sites in which it is said. */
export const WordRow = z.object({ word: z.string(), count: Count, documents: Count, sites: Count });
export type WordRow = z.infer<typeof WordRow>;

export const wordMethods = defineMethods({
  /**
   * A page of the words of a scope; those that differ in case or width only (NFKC, lower case) are one. `total`, `distinct` and
   * `most` (how often the most frequent is said) are of all that are counted, `found` is how many of them have `find`;
   * `documents` is how many sources the scope has. Slow where texts were not cut yet. Fails with TEXT_DAMAGED.
   */
  'words.count': {
    kind: 'job',
    params: CountedWords.extend({
      offset: Count.default(0),
      limit: z.int().positive().max(1000).default(100),
    }),
    result: z.object({
      rows: z.array(WordRow),
      next: Count.nullable(),
      total: Count,
      distinct: Count,
      found: Count,
      documents: Count,
      most: Count,
    }),
  },
  /** All of these words as CSV. */
  'words.csv': {
    kind: 'job',
    params: CountedWords.extend({ language: z.enum(['zh', 'en']) }),
    result: FileRef,
  },
  /** The project's lists: words that are not cut, and words that may be left out; each sorted. */
  'words.list': {
    kind: 'query',
    params: z.object({}),
    result: z.object({ dictionary: z.array(ListedWord), stop: z.array(ListedWord) }),
  },
  /** Adds words to a list as one step, without those that it has (in whatever case and width). */
  'words.add': {
    kind: 'command',
    params: z.object({ list: WordList, words: z.array(z.string().max(100)).min(1).max(10_000) }),
    result: z.object({ added: Count }),
  },
  /** Takes words out of their lists as one step. Fails with NOT_FOUND. */
  'words.remove': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1).max(10_000) }),
    result: z.null(),
  },
  /** A short list of words of grammar to begin a stop list with. */
  'words.suggestStops': {
    kind: 'query',
    params: z.object({ language: z.enum(['en', 'zh']) }),
    result: z.array(z.string()),
  },
});
