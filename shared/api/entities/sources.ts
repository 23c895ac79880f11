import { z } from 'zod';
import { Id, Millis, Name, Position, Prose } from '../primitives.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A transcript, without its text: `textHash` names the current canonical text. */
export const Source = z.object({
  id: Id,
  title: Name,
  siteId: Id.nullable(),
  date: z.string().max(40).nullable(),
  medium: z.string().max(100),
  note: Prose,
  textHash: Sha256,
  textVersion: z.int().positive(),
  length: Position,
  characters: z.int().nonnegative(),
  words: z.int().nonnegative(),
  position: z.number(),
  createdAt: Millis,
});
export type Source = z.infer<typeof Source>;

/** Who speaks in a source. */
export const SourceParticipant = z.object({ id: Id, sourceId: Id, participantId: Id });
export type SourceParticipant = z.infer<typeof SourceParticipant>;

/** A voice in a transcript and what part it has in the interview. */
export const Speaker = z.object({
  id: Id,
  sourceId: Id,
  name: Name,
  role: z.enum(['interviewer', 'participant', 'other']),
  participantId: Id.nullable(),
});
export type Speaker = z.infer<typeof Speaker>;

/** The file as it was handed over; its bytes are kept once, by hash, unless they were left out. */
export const Original = z.object({
  id: Id,
  sourceId: Id,
  fileName: z.string(),
  mediaType: z.string(),
  sha256: Sha256,
  bytes: z.int().nonnegative(),
  encoding: z.string().nullable(),
  losses: z.array(z.object({ kind: z.string(), count: z.int() })),
});
export type Original = z.infer<typeof Original>;

/**
 * One speaker's turn over the canonical text, UTF-16, half-open: `[start, end)` with the written label,
 * words from `bodyStart`; `timeMs` is milliseconds from the start of the recording.
 */
export const Turn = z.object({
  start: Position,
  end: Position,
  bodyStart: Position,
  speaker: z.string().nullable(),
  timeMs: z.int().nonnegative().nullable(),
});
export type Turn = z.infer<typeof Turn>;

/** A version of a source's text and how positions moved from the version before. */
export const SourceText = z.object({
  id: Id,
  sourceId: Id,
  version: z.int().positive(),
  textHash: Sha256,
  turns: z.array(Turn),
  changeMap: z.array(z.tuple([Position, Position, Position])),
  createdAt: Millis,
});
export type SourceText = z.infer<typeof SourceText>;
