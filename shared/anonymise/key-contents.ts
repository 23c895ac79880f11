import { z } from 'zod';
import { NAME_KINDS } from './name-rule.ts';

/** What a text may hold on one line: no control characters and no half of a character (`canonicalText`). */
const onOneLine = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);

/** One row of a list of names and pseudonyms, as it crosses the interface and lies in a key. */
export const ListedNameShape = z.object({
  find: z.string().trim().min(1).max(400),
  pseudonym: z.string().trim().min(1).max(100).refine(onOneLine, 'a pseudonym is words on one line'),
  kind: z.enum(NAME_KINDS),
  ignoreCase: z.boolean(),
});

/** So many names are more than any study has, and are found in an interview in a few seconds. */
export const MOST_NAMES = 5000;

/** What a key says: who stands behind each pseudonym. */
export const KeyContents = z.object({
  format: z.literal('rooted-key'),
  version: z.literal(1),
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  savedAt: z.int().nonnegative(),
  names: z.array(ListedNameShape).max(MOST_NAMES),
});
export type KeyContents = z.infer<typeof KeyContents>;
