import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id, Millis, Prose } from '../primitives.ts';

const Created = z.object({ id: Id });

/**
 * What a note is tied to: a code that raised its question, the site or participant to be sampled next, a source that
 * answered it.
 */
export const SamplingTarget = z.object({
  targetKind: z.enum(['code', 'site', 'participant', 'source']),
  targetId: Id,
});
export type SamplingTarget = z.infer<typeof SamplingTarget>;

export const samplingMethods = defineMethods({
  /** Fails with NOT_FOUND where something it is to be tied to is not there. */
  'sampling.create': {
    kind: 'command',
    params: z.object({
      question: Prose,
      gap: Prose.default(''),
      next: Prose.default(''),
      reason: Prose.default(''),
      changed: Prose.default(''),
      doneAt: Millis.nullable().default(null),
      /** When it was noted; now where left out. */
      createdAt: Millis.optional(),
      ties: z.array(SamplingTarget).max(1000).default([]),
    }),
    result: Created,
  },
  'sampling.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      question: Prose.optional(),
      gap: Prose.optional(),
      next: Prose.optional(),
      reason: Prose.optional(),
      changed: Prose.optional(),
      doneAt: Millis.nullable().optional(),
    }),
    result: z.null(),
  },
  'sampling.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  /** Ties a note to one thing; where it is tied to that already, nothing changes and the tie is given. */
  'sampling.tie': {
    kind: 'command',
    params: SamplingTarget.extend({ noteId: Id }),
    result: Created,
  },
  'sampling.untie': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
});
