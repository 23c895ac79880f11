import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id, Position } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

/** A passage held against another: `likeness` 0 to 1, the words both have, and where they stand in the source's text. */
const AlikeRow = QuoteRow.extend({
  likeness: z.number(),
  words: z.array(z.string()),
  shared: z.array(z.object({ start: Position, end: Position })),
});
export type AlikeRow = z.infer<typeof AlikeRow>;

export const comparisonMethods = defineMethods({
  /**
   * The other passages of a coding's code by how like it they are (`likenessTo` of shared/text). Of a code with very many
   * passages, `compared` of the `total` are taken, evenly over the sources.
   */
  'codings.alike': {
    kind: 'job',
    params: z.object({
      codingId: Id,
      order: z.enum(['most', 'least']),
      limit: z.int().positive().max(200).default(20),
    }),
    result: z.object({ total: z.int(), compared: z.int(), rows: z.array(AlikeRow) }),
  },
  /**
   * The codes of passages whose words are like those of one, with how many of them have each (`similarCodes` of
   * shared/theory). Some 100 codings at most are held against it, so that it answers soon in a project of any size.
   */
  'codings.similar': {
    kind: 'query',
    params: z.object({ sourceId: Id, start: Position, end: Position }),
    result: z.array(z.object({ codeId: Id, count: z.int().positive() })),
  },
  /** Passages with the words around them, within their paragraphs; in the order asked for. */
  'codings.around': {
    kind: 'query',
    params: z.object({ ids: z.array(Id).min(1).max(4) }),
    result: z.array(QuoteRow.extend({ before: z.string(), after: z.string() })),
  },
});
