import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { ModelLevel } from '../entities/models.ts';
import { Id } from '../primitives.ts';

/** One code at one site: `share` of the column's interviews 0..1, `perThousand` codings per 1,000 characters. */
const MatrixCell = z.object({
  codings: z.int(),
  interviews: z.int(),
  share: z.number().nullable(),
  perThousand: z.number().nullable(),
});

const MatrixColumn = z.object({ siteId: Id.nullable(), interviews: z.int(), characters: z.int() });

const MatrixRow = z.object({ codeId: Id, cells: z.array(MatrixCell), total: MatrixCell });

const MatrixGroup = z.object({
  mainId: Id.nullable(),
  cells: z.array(MatrixCell),
  total: MatrixCell,
  rows: z.array(MatrixRow),
});

export const compareMethods = defineMethods({
  'compare.matrix': {
    kind: 'query',
    /** Where questions are left out, codings within the turns of interviewers do not count, nor do their words. */
    params: z.object({ level: ModelLevel, leavesOutQuestions: z.boolean().default(false) }),
    result: z.object({ columns: z.array(MatrixColumn), groups: z.array(MatrixGroup), total: MatrixColumn }),
  },
  /**
   * Pairs of codes by how many pairs of their codings share a character, the most frequent first. `total` counts pairs of
   * codings, `distinct` pairs of codes, of which `limit` are given; `ofA` and `ofB` are all codings of each.
   */
  'compare.cooccurrence': {
    kind: 'job',
    params: z.object({ limit: z.int().positive().max(10_000).default(200) }),
    result: z.object({
      total: z.int(),
      distinct: z.int(),
      pairs: z.array(z.object({ a: Id, b: Id, count: z.int(), ofA: z.int(), ofB: z.int() })),
    }),
  },
});
