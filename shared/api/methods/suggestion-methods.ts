import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { SuggestionAnswer } from '../entities/theory.ts';

const { kind, key, answer } = SuggestionAnswer.shape;

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
});
