import { z } from 'zod';
import { MOST_PORTRAITS, PORTRAIT_SIZES } from '../../figure/portrait.ts';
import { PORTRAIT_ORDERS } from '../../figure/portrait-cells.ts';
import { defineMethods } from '../define-methods.ts';
import { CodeKind } from '../entities/codes.ts';
import { ModelLevel } from '../entities/models.ts';
import { FileRef, Id } from '../primitives.ts';

export const portraitMethods = defineMethods({
  /** The sequence of codes through sources, in the order given, as a picture. */
  'report.portrait': {
    kind: 'job',
    params: z.object({
      sourceIds: z.array(Id).min(1).max(MOST_PORTRAITS),
      level: ModelLevel.default('concept'),
      order: z.enum(PORTRAIT_ORDERS).default('text'),
      cells: z.literal([...PORTRAIT_SIZES]).default(PORTRAIT_SIZES[0]),
      /** Which codings are shown: those that pass every condition; an empty list is none. */
      filter: z
        .object({
          codeIds: z.array(Id).default([]),
          coderIds: z.array(Id).default([]),
          kinds: z.array(CodeKind).default([]),
        })
        .default({ codeIds: [], coderIds: [], kinds: [] }),
      format: z.enum(['svg', 'png']),
      language: z.enum(['zh', 'en']),
      scale: z.number().min(1).max(8).default(3),
    }),
    result: FileRef,
  },
});
