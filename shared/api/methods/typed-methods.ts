import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';

/**
 * What a text is for, such as `memo:coding:ID` or `link:ID>ID`: the ids in it are those of the codes, codings and sources
 * without which it has no place.
 */
const TypedPlace = z.string().min(1).max(400);

/** What was typed into a field that makes something new, and is not saved yet. */
export const TypedText = z.object({ place: TypedPlace, typed: z.string().max(1_000_000) });
export type TypedText = z.infer<typeof TypedText>;

export const typedMethods = defineMethods({
  /** Keeps what was typed so far in place of what was kept before; without a word in it, lets it go. */
  'typed.keep': { kind: 'control', params: TypedText, result: z.null() },
  /** The texts whose codes, codings and sources are all there, the oldest first. */
  'typed.list': { kind: 'query', params: z.object({}), result: z.array(TypedText) },
});
