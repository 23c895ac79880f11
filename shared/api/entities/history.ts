import { z } from 'zod';
import { Millis } from '../primitives.ts';

/** Where a change was made, so that undo can bring the user back there. */
export const Place = z.object({
  screen: z.string(),
  sourceId: z.string().optional(),
  start: z.int().optional(),
  codeId: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

/** One step of the append-only log. `subject` names what it was about, in the words of that time. */
export const Revision = z.object({
  id: z.int().positive(),
  at: Millis,
  coderId: z.string().nullable(),
  command: z.string(),
  subject: z.string(),
  count: z.int().nonnegative(),
  kind: z.enum(['do', 'undo', 'redo']),
  reverses: z.int().nullable(),
  place: Place.nullable(),
});
export type Revision = z.infer<typeof Revision>;
