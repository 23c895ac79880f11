import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { FoundStep, LifeEvent, Place } from '../entities/history.ts';
import { FileRef, Id, Position } from '../primitives.ts';

/** Whose life is told: a code's, or a passage's (a coding's). */
const Subject = z.object({ of: z.enum(['code', 'coding']), id: Id });

const EndQuote = z.object({ id: Id, sourceId: Id, start: Position, end: Position, quote: z.string() });

/** Where a step was made, as far as that is still there. */
export const StepPlace = z.object({
  place: Place.extend({ end: Position.optional() }).nullable(),
  codingId: Id.nullable(),
  linkId: Id.nullable(),
  memoId: Id.nullable(),
  modelId: Id.nullable(),
  /** True where what the step was about was removed since. */
  isGone: z.boolean(),
});
export type StepPlace = z.infer<typeof StepPlace>;

export const lifeMethods = defineMethods({
  /**
   * Steps before one, the newest first. A call looks at a bounded number of steps; `next` is where to go on, null where
   * there are no more.
   */
  'history.find': {
    kind: 'query',
    params: z.object({
      before: z.int().positive().optional(),
      limit: z.int().positive().max(500),
      coderId: Id.optional(),
      /** Commands that steps are to be of; of any where left out. */
      commands: z.array(z.string()).optional(),
      /** Words that the step's subject is to contain, in any letter case; a step of `wordsOf` has them in its name. */
      words: z.string().max(200).default(''),
      wordsOf: z.array(z.string()).default([]),
    }),
    result: z.object({ steps: z.array(FoundStep), next: z.int().positive().nullable() }),
  },
  /** How many steps undo would take back to leave this one the last that holds; null where it does not hold itself. */
  'history.distance': {
    kind: 'query',
    params: z.object({ id: z.int().positive() }),
    result: z.object({ steps: z.int().nonnegative().nullable() }),
  },
  /** Undoes steps one after the other until this one is the last that holds; gives how many. Each can be redone. */
  'history.backTo': {
    kind: 'control',
    params: z.object({ id: z.int().positive() }),
    result: z.object({ steps: z.int().nonnegative() }),
  },
  'history.place': { kind: 'query', params: z.object({ id: z.int().positive() }), result: StepPlace },
  /** Events in the life of a code or a coding, the newest first. */
  'history.life': {
    kind: 'query',
    params: Subject.extend({
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(500).default(100),
    }),
    result: z.object({
      total: z.int().nonnegative(),
      events: z.array(LifeEvent),
      /** A code's first and last coding that stands; null for a coding. */
      first: EndQuote.nullable(),
      last: EndQuote.nullable(),
    }),
  },
  'history.exportLife': {
    kind: 'job',
    params: Subject.extend({ format: z.enum(['csv', 'md']), language: z.enum(['zh', 'en']) }),
    result: FileRef,
  },
});
