import { z } from 'zod';
import { Id, Millis, Prose } from '../primitives.ts';

export const MemoKind = z.enum(['code', 'theory', 'method', 'comparison', 'sampling']);
export type MemoKind = z.infer<typeof MemoKind>;

/** A memo in Markdown, dated by `date` (when it was thought), not only by when the row was made. */
export const Memo = z.object({
  id: Id,
  kind: MemoKind,
  title: z.string().max(400),
  body: Prose,
  coderId: Id,
  date: Millis,
  updatedAt: Millis,
});
export type Memo = z.infer<typeof Memo>;

/** What a memo is about, or mentions in its text. */
export const MemoRef = z.object({
  id: Id,
  memoId: Id,
  relation: z.enum(['about', 'mentions']),
  targetKind: z.enum(['code', 'coding', 'source', 'site', 'participant', 'link', 'memo', 'project']),
  targetId: Id,
});
export type MemoRef = z.infer<typeof MemoRef>;

/** A theoretical sampling note: what is open, whom to ask next and why, and what it changed. */
export const SamplingNote = z.object({
  id: Id,
  question: Prose,
  gap: Prose,
  next: Prose,
  reason: Prose,
  changed: Prose,
  doneAt: Millis.nullable(),
  coderId: Id,
  createdAt: Millis,
});
export type SamplingNote = z.infer<typeof SamplingNote>;

/**
 * What a sampling note is tied to; exactly one of the four is given. A code raised its question, a site or participant is
 * whom to sample next, a source answered it.
 */
export const SamplingTie = z.object({
  id: Id,
  noteId: Id,
  codeId: Id.nullable(),
  siteId: Id.nullable(),
  participantId: Id.nullable(),
  sourceId: Id.nullable(),
});
export type SamplingTie = z.infer<typeof SamplingTie>;
