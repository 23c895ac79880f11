import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id } from '../primitives.ts';

/** A stretch of a transcript (UTF-16, half-open) that was typed over: what it said, and what it is to say. */
const Typed = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  was: z.string(),
  text: z.string(),
});

/** A correction that is not saved yet, over one version of its source's text. */
export const KeptDraft = z.object({
  sourceId: Id,
  version: z.int().positive(),
  typed: z.array(Typed).max(100_000),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

export const draftMethods = defineMethods({
  /** Keeps what was typed so far in place of what was kept before; without anything typed, lets it go. */
  'drafts.keep': { kind: 'control', params: KeptDraft, result: z.null() },
  'drafts.list': { kind: 'query', params: z.object({}), result: z.array(KeptDraft) },
});
