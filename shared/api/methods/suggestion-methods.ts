import { z } from 'zod';
import { NEAR_REASONS } from '../../theory/suggestions/near-names.ts';
import { defineMethods } from '../define-methods.ts';
import { SuggestionAnswer } from '../entities/theory.ts';
import { Id } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

const { kind, key, answer } = SuggestionAnswer.shape;

const TwoCodes = z.tuple([Id, Id]);

export const suggestionMethods = defineMethods({
  /**
   * Remembers what was answered to a suggestion; null takes the answer back, so that it may be made again. `key` names
   * what it is about by ids, so that it holds when names change.
   */
  'suggestions.answer': {
    kind: 'command',
    params: z.object({ kind, key, answer: answer.nullable() }),
    result: z.null(),
  },
  /**
   * What the board may offer and nobody has answered yet, best first, so many of each kind; `left` counts the rest. `near`
   * by name, `together` by passages that are each counted once (`Nearness` and `Together` of shared/theory/suggestions).
   */
  'codes.suggestions': {
    kind: 'query',
    params: z.object({ limit: z.int().positive().max(500).default(100) }),
    result: z.object({
      near: z.array(
        z.object({
          key,
          ids: TwoCodes,
          reason: z.enum(NEAR_REASONS),
          count: z.int(),
          of: z.int(),
          score: z.number(),
        }),
      ),
      together: z.array(
        z.object({
          key,
          ids: TwoCodes,
          same: z.int(),
          near: z.int(),
          either: z.int(),
          sources: z.int(),
          share: z.number(),
        }),
      ),
      left: z.int(),
    }),
  },
  /** The passages where two codes stand on the same words or beside each other, each of them once. */
  'codes.meetings': {
    kind: 'query',
    params: z.object({ ids: TwoCodes }),
    result: z.array(z.object({ isSame: z.boolean(), quotes: z.array(QuoteRow) })),
  },
});
