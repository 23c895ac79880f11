import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { PassageQuery } from '../entities/queries.ts';
import { FileRef, Id, Name, Position } from '../primitives.ts';

/** A passage that a query finds (UTF-16, half-open), with the codings it is made of; places of words have none. */
export const FoundPassage = z.object({
  sourceId: Id,
  sourceTitle: z.string(),
  participantCode: z.string().nullable(),
  siteId: Id.nullable(),
  paragraph: z.int().positive(),
  start: Position,
  end: Position,
  quote: z.string(),
  codings: z.array(z.object({ id: Id, codeId: Id, coderId: Id })),
});
export type FoundPassage = z.infer<typeof FoundPassage>;

export const queryMethods = defineMethods({
  /** A page of the passages in the order of the sources and of the text; `next` is where the one after begins. */
  'queries.run': {
    kind: 'query',
    params: z.object({
      query: PassageQuery,
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(1000).default(100),
    }),
    result: z.object({ rows: z.array(FoundPassage), next: z.int().nonnegative().nullable() }),
  },
  /** How many passages there are, in all and in each source. */
  'queries.count': {
    kind: 'query',
    params: z.object({ query: PassageQuery }),
    result: z.object({
      passages: z.int().nonnegative(),
      documents: z.int().nonnegative(),
      bySource: z.record(z.string(), z.int()),
    }),
  },
  /** All the passages as CSV. */
  'queries.csv': {
    kind: 'job',
    params: z.object({
      query: PassageQuery,
      name: z.string().max(400).default(''),
      language: z.enum(['zh', 'en']),
    }),
    result: FileRef,
  },
  /** Keeps a query under a name: anew, or in the place of the set with this id. Fails with NAME_TAKEN or NOT_FOUND. */
  'sets.save': {
    kind: 'command',
    params: z.object({ id: Id.nullable().default(null), name: Name, query: PassageQuery }),
    result: z.object({ id: Id }),
  },
  /** Fails with NAME_TAKEN or NOT_FOUND. */
  'sets.rename': { kind: 'command', params: z.object({ id: Id, name: Name }), result: z.null() },
  'sets.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  /**
   * The sets by name, as their queries stand now. `gone` names what a query asks for that is no longer there, as it was
   * called when the set was kept; `query` is null where it cannot be read.
   */
  'sets.list': {
    kind: 'query',
    params: z.object({}),
    result: z.array(
      z.object({ id: Id, name: Name, query: PassageQuery.nullable(), gone: z.array(z.string()) }),
    ),
  },
});
