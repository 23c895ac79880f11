import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { MemoKind, MemoRef } from '../entities/memos.ts';
import { FileRef, Id, Millis, Prose } from '../primitives.ts';

/** What a memo can be said to be about. */
export const MemoObject = z.object({
  targetKind: MemoRef.shape.targetKind.exclude(['project']),
  targetId: Id,
});
export type MemoObject = z.infer<typeof MemoObject>;

export const memoMethods = defineMethods({
  'memos.create': {
    kind: 'command',
    params: z.object({
      kind: MemoKind,
      title: z.string().max(400).default(''),
      body: Prose,
      date: Millis.optional(),
      about: z.array(z.object({ targetKind: MemoRef.shape.targetKind, targetId: Id })).default([]),
    }),
    result: z.object({ id: Id }),
  },
  'memos.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      kind: MemoKind.optional(),
      title: z.string().max(400).optional(),
      body: Prose.optional(),
      /** Writes of one burst of typing share a name of its own and are one undo step. */
      burst: z.string().max(64).default(''),
    }),
    result: z.null(),
  },
  /**
   * Says that a memo is about something; where it is already, nothing changes and the tie is given. Fails with NOT_FOUND
   * where that is not there.
   */
  'memos.tie': { kind: 'command', params: MemoObject.extend({ memoId: Id }), result: z.object({ id: Id }) },
  /** Takes back one thing that a memo is about, by the id of the tie. */
  'memos.untie': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'memos.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  /** Memos as a file, oldest first, with names in place of their links; all of them where `ids` is left out. */
  'memos.export': {
    kind: 'job',
    params: z.object({
      format: z.enum(['md', 'docx']),
      language: z.enum(['zh', 'en']),
      ids: z.array(Id).min(1).optional(),
    }),
    result: FileRef,
  },
});
