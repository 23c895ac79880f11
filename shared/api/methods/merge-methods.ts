import { z } from 'zod';
import { MERGED_THINGS } from '../../theory/merge/plan-merge.ts';
import { defineMethods } from '../define-methods.ts';
import { Code, CodeKind } from '../entities/codes.ts';
import { SuggestionAnswer } from '../entities/theory.ts';
import { Id, Name } from '../primitives.ts';

/** What stays and belongs to another code, what becomes one with its like, and what has nothing left to say. */
const Tally = z.object({ moved: z.int(), joined: z.int(), lost: z.int() });

const { translation, color, definition, whenToUse, whenNotToUse } = Code.shape;

/** Codes that become one. `keptId` is the one whose identity, place and words stay where no others are given. */
const Merge = z.object({
  ids: z.array(Id).min(1),
  keptId: Id,
  name: Name.optional(),
  translation: translation.optional(),
  color: color.optional(),
  definition: definition.optional(),
  whenToUse: whenToUse.optional(),
  whenNotToUse: whenNotToUse.optional(),
});

/** A suggestion that is carried out by a step, remembered as accepted in the same step. */
const Accepting = SuggestionAnswer.shape.key.nullable().default(null);

/** Passages that leave a code: for another one, or for a new one that is named. */
const SplitPart = z
  .object({
    codeId: Id.optional(),
    newCode: z.object({ name: Name, color: color.optional() }).optional(),
    codingIds: z.array(Id),
  })
  .refine(part => (part.codeId === undefined) !== (part.newCode === undefined), 'one of codeId and newCode');

const Split = z.object({ id: Id, parts: z.array(SplitPart).min(1) });

export const mergeMethods = defineMethods({
  /** Counts what a merge would do without doing any of it. */
  'codes.mergePreview': {
    kind: 'query',
    params: Merge,
    result: z.object({
      kind: CodeKind,
      parentId: Id.nullable(),
      nameTakenBy: Id.nullable(),
      below: z.object({ moved: z.int(), renamed: z.array(z.string()) }),
      example: z.enum(['kept', 'taken', 'none']),
      tallies: z.record(z.enum(MERGED_THINGS), Tally),
    }),
  },
  /** Makes codes one, with all that hangs on them, in one step. Fails with NAME_TAKEN or NOT_FOUND. */
  'codes.merge': {
    kind: 'command',
    params: Merge.extend({ suggestionKey: Accepting }),
    result: z.object({ id: Id }),
  },
  /** Counts what a split would do: passages by part in the order given, and what does not move. */
  'codes.splitPreview': {
    kind: 'query',
    params: Split,
    result: z.object({
      parts: z.array(Tally),
      stays: z.object({
        codings: z.int(),
        memos: z.int(),
        links: z.int(),
        linkQuotes: z.int(),
        placements: z.int(),
        properties: z.int(),
        below: z.int(),
      }),
      example: z.enum(['moved', 'kept', 'none']),
    }),
  },
  /** Gives passages of a code to other codes, in one step. Fails with NAME_TAKEN or NOT_FOUND. */
  'codes.split': {
    kind: 'command',
    params: Split,
    /** The code of each part, in the order given. */
    result: z.object({ ids: z.array(Id) }),
  },
});
