import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { CodeKind, Coding, Translation } from '../entities/codes.ts';
import { SuggestionAnswer } from '../entities/theory.ts';
import { Color, Id, Millis, Name, Position, Prose } from '../primitives.ts';

const Created = z.object({ id: Id });

/** A code to be made together with its first coding, in one undo step. */
export const NewCode = z.object({
  name: Name,
  translation: Translation.default(''),
  kind: CodeKind.default('concept'),
  parentId: Id.nullable().default(null),
  color: Color.optional(),
  inVivo: z.boolean().default(false),
  definition: Prose.default(''),
  whenToUse: Prose.default(''),
  whenNotToUse: Prose.default(''),
});

/** The stage a code was changed on, to which undo goes back. */
const MadeOn = z.enum(['open', 'axial']).default('open');

/** A suggestion of the board that a step carries out: remembered as accepted in the same step. */
const Accepting = SuggestionAnswer.shape.key.nullable().default(null);

/** A quote with all that is needed to show where it stands: positions are UTF-16 over the source's text. */
export const QuoteRow = z.object({
  id: Id,
  sourceId: Id,
  sourceTitle: z.string(),
  participantCode: z.string().nullable(),
  siteId: Id.nullable(),
  paragraph: z.int().positive(),
  start: Position,
  end: Position,
  quote: z.string(),
  codeId: Id.nullable(),
  coderId: Id,
  createdAt: Millis,
});
export type QuoteRow = z.infer<typeof QuoteRow>;

export const QuotePage = z.object({ total: z.int().nonnegative(), rows: z.array(QuoteRow) });

export const codingMethods = defineMethods({
  'codes.create': {
    kind: 'command',
    /** `childIds` are codes that go into the new one, in the same step. */
    params: NewCode.extend({
      childIds: z.array(Id).default([]),
      suggestionKey: Accepting,
      screen: MadeOn,
    }),
    result: Created,
  },
  'codes.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      name: Name.optional(),
      translation: Translation.optional(),
      color: Color.optional(),
      kind: CodeKind.optional(),
      definition: Prose.optional(),
      whenToUse: Prose.optional(),
      whenNotToUse: Prose.optional(),
      inVivo: z.boolean().optional(),
      screen: MadeOn,
    }),
    result: z.null(),
  },
  'codes.recolor': {
    kind: 'command',
    params: z.object({
      ids: z.array(Id).min(1),
      color: Color,
      below: z.boolean().default(false),
      screen: MadeOn,
    }),
    result: z.null(),
  },
  'codes.move': {
    kind: 'command',
    params: z.object({
      ids: z.array(Id).min(1),
      parentId: Id.nullable(),
      beforeId: Id.nullable().default(null),
      suggestionKey: Accepting,
      screen: MadeOn,
    }),
    result: z.null(),
  },
  'codes.remove': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1), screen: MadeOn }),
    result: z.null(),
  },
  'codings.list': { kind: 'query', params: z.object({ sourceId: Id }), result: z.array(Coding) },
  'codings.create': {
    kind: 'command',
    params: z
      .object({
        sourceId: Id,
        start: Position,
        end: Position,
        codeId: Id.optional(),
        newCode: NewCode.optional(),
      })
      .refine(p => (p.codeId === undefined) !== (p.newCode === undefined), 'one of codeId and newCode'),
    result: z.object({ id: Id, codeId: Id }),
  },
  'codings.move': {
    kind: 'command',
    params: z.object({ id: Id, start: Position, end: Position }),
    result: z.null(),
  },
  'codings.recode': {
    kind: 'command',
    params: z
      .object({ ids: z.array(Id).min(1), codeId: Id.optional(), newCode: NewCode.optional() })
      .refine(p => (p.codeId === undefined) !== (p.newCode === undefined), 'one of codeId and newCode'),
    result: z.object({ codeId: Id }),
  },
  'codings.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  /** Two codings of one, cut at a position; the first keeps the id, the second's is given. */
  'codings.split': { kind: 'command', params: z.object({ id: Id, at: Position }), result: Created },
  /** One coding of several of one code that overlap or touch; gives the id of the one that stays. */
  'codings.join': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(2) }),
    result: Created,
  },
  /** Takes codings off a part of their words. */
  'codings.uncode': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1), start: Position, end: Position }),
    result: z.null(),
  },
  'codings.ofCode': {
    kind: 'query',
    params: z.object({
      codeId: Id,
      below: z.boolean().default(true),
      siteId: Id.nullable().optional(),
      /** Whether codings within the turns of interviewers are left out, as `compare.matrix` does. */
      leavesOutQuestions: z.boolean().default(false),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(1000).default(100),
    }),
    result: QuotePage,
  },
  /** Of all codings or, with a site (null: sources without one), of those said there; `bySource` is of all. */
  'codings.counts': {
    kind: 'query',
    params: z.object({ siteId: Id.nullable().optional() }),
    result: z.object({
      total: z.int(),
      byCode: z.record(z.string(), z.int()),
      bySource: z.record(z.string(), z.object({ codings: z.int(), codes: z.int(), lastAt: Millis })),
    }),
  },
});
