import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { ParadigmRole } from '../entities/theory.ts';
import { Id } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

const Created = z.object({ id: Id });

/** The quotes that show why a code stands where it does. */
const PlacementQuotes = z.object({ placementId: Id, quotes: z.array(QuoteRow) });

export const paradigmMethods = defineMethods({
  /** Gives the paradigm of a phenomenon, made where there is none yet. */
  'paradigms.create': { kind: 'command', params: z.object({ phenomenonId: Id }), result: Created },
  'paradigms.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  /** Gives a code a role around a phenomenon; one that has it already keeps its place and gains the quotes. */
  'paradigms.place': {
    kind: 'command',
    params: z.object({
      paradigmId: Id,
      role: ParadigmRole,
      codeId: Id,
      /** Before this placement, or last. */
      beforeId: Id.nullable().default(null),
      codingIds: z.array(Id).default([]),
    }),
    result: Created,
  },
  /** Gives placements another role or another order; their quotes stay with them. */
  'paradigms.move': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1), role: ParadigmRole, beforeId: Id.nullable().default(null) }),
    result: z.null(),
  },
  'paradigms.unplace': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  /** Adds codings to the quotes of a placement, or takes them away. */
  'paradigms.cite': {
    kind: 'command',
    params: z.object({ placementId: Id, codingIds: z.array(Id).min(1), cited: z.boolean() }),
    result: z.null(),
  },
  /** The quotes behind each placement of a paradigm, in the order of the sources and of the text. */
  'paradigms.quotes': {
    kind: 'query',
    params: z.object({ paradigmId: Id }),
    result: z.array(PlacementQuotes),
  },
});
