import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { LinkType, Polarity } from '../entities/links.ts';
import { SuggestionAnswer } from '../entities/theory.ts';
import { Id, Position } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

/** One end of a candidate: a coding, and the words of it that lie in the sentence. */
const CandidateEnd = z.object({ codeId: Id, codingId: Id, start: Position, end: Position });

/** A sentence that may state a link between two of its codes; all positions are UTF-16 over the source's text. */
const LinkCandidateRow = QuoteRow.omit({ id: true, codeId: true, coderId: true, createdAt: true }).extend({
  /** The key under which `suggestions.answer` (kind `link`) remembers an answer. */
  key: SuggestionAnswer.shape.key,
  word: z.object({ start: Position, end: Position }),
  cause: CandidateEnd,
  effect: CandidateEnd,
  /** False where the sentence does not say which of the two is the cause. */
  directed: z.boolean(),
  polarity: Polarity,
  type: LinkType,
  /** Whether the sentence denies it: then it would contradict the link. */
  negated: z.boolean(),
  /** Links that there are from the one code to the other, oldest first. */
  linkIds: z.array(Id),
});

export const candidateMethods = defineMethods({
  /**
   * Sentences with a causal word and two codes, which nobody has made evidence of a link between these two yet, in the
   * order of the sources and of the text. Nothing of it is stored. `isPutOff` gives those that were put off instead;
   * `putOff` counts them.
   */
  'links.candidates': {
    kind: 'query',
    params: z.object({
      sourceId: Id.optional(),
      /** One of the two codes. */
      codeId: Id.optional(),
      isPutOff: z.boolean().default(false),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(500).default(50),
    }),
    result: z.object({ total: z.int(), putOff: z.int(), rows: z.array(LinkCandidateRow) }),
  },
});
