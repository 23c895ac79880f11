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

/** A step that is looked for in the history; `isUndone`: it does not hold at present. */
export const FoundStep = Revision.extend({ isUndone: z.boolean() });
export type FoundStep = z.infer<typeof FoundStep>;

/** What happened to a code or a coding, or to what hangs on it. */
export const LIFE_KINDS = [
  'made',
  'removed',
  'renamed',
  'translated',
  'moved',
  'recoloured',
  'level',
  'definition',
  'whenToUse',
  'whenNotToUse',
  'example',
  'merged',
  'mergedInto',
  'split',
  'splitFrom',
  'coded',
  'uncoded',
  'recodedIn',
  'recodedOut',
  'alsoUnder',
  'notAlsoUnder',
  'placed',
  'unplaced',
  'centre',
  'notCentre',
  'linked',
  'unlinked',
  'property',
  'notProperty',
  'memo',
  'memoChanged',
  'notMemo',
  'recoded',
  'edges',
  'joined',
  'cut',
  'partUncoded',
  'corrected',
  'emptied',
  'evidence',
  'notEvidence',
] as const;
export const LifeKind = z.enum(LIFE_KINDS);
export type LifeKind = z.infer<typeof LifeKind>;

/**
 * One event in the life of a code or a coding. `from` and `to` are words of that time, colours and levels by their ids.
 * `count` is how many codings a day's events were of, else 1; `by` what kind of step it was.
 */
export const LifeEvent = z.object({
  kind: LifeKind,
  at: Millis,
  coderId: z.string().nullable(),
  /** The step, or the last step of the day. */
  step: z.int().positive(),
  by: Revision.shape.kind,
  from: z.string(),
  to: z.string(),
  count: z.int().positive(),
});
export type LifeEvent = z.infer<typeof LifeEvent>;
