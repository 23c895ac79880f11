import { z } from 'zod';
import { Id } from '../primitives.ts';

/** `dictionary`: texts are cut so that the word stays whole. `stop`: the word is left out where words are counted. */
export const WordList = z.enum(['dictionary', 'stop']);
export type WordList = z.infer<typeof WordList>;

/** A word of one of the project's lists, as it was written. */
export const ListedWord = z.object({ id: Id, list: WordList, word: z.string().min(1).max(100) });
export type ListedWord = z.infer<typeof ListedWord>;
