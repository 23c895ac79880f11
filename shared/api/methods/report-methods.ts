import { z } from 'zod';
import { FIGURE_FORMATS, PICTURE_FORMATS } from '../../report/figure-formats.ts';
import { REPORT_CHAPTERS } from '../../report/report-chapters.ts';
import { defineMethods } from '../define-methods.ts';
import { DrawnLayout } from '../entities/drawn-layout.ts';
import { ModelFilter, ModelLevel } from '../entities/models.ts';
import { FileRef, Id } from '../primitives.ts';
import { CaseKind } from './property-methods.ts';

export const reportMethods = defineMethods({
  'report.word': {
    kind: 'job',
    params: z.object({
      language: z.enum(['zh', 'en']),
      chapters: z.array(z.enum(REPORT_CHAPTERS)).min(1),
      modelId: Id.nullable().default(null),
      quotesPerConcept: z.int().positive().max(50).default(3),
      fontLatin: z.string().max(100).optional(),
      fontChinese: z.string().max(100).optional(),
    }),
    result: FileRef,
  },
  'report.figure': {
    kind: 'job',
    params: z.object({
      format: z.enum(FIGURE_FORMATS),
      level: ModelLevel,
      filter: ModelFilter.optional(),
      modelId: Id.nullable().default(null),
      language: z.enum(['zh', 'en']),
      scale: z.number().min(1).max(8).default(3),
      /** The drawing on the screen: the figure keeps its places as far as what is drawn is the same. */
      drawn: DrawnLayout.optional(),
    }),
    result: FileRef,
  },
  /** The data structure as a figure; `dimensionId` null for all of it, `loose` for themes that are in no dimension. */
  'report.dataStructure': {
    kind: 'job',
    params: z.object({
      format: z.enum(PICTURE_FORMATS),
      language: z.enum(['zh', 'en']),
      dimensionId: Id.or(z.literal('loose')).nullable().default(null),
      /** How many concepts of a theme are shown, the most used first; null for all. */
      most: z.int().positive().nullable().default(null),
      counts: z.boolean().default(false),
      scale: z.number().min(1).max(8).default(3),
    }),
    result: FileRef,
  },
  'report.csv': {
    kind: 'job',
    params: z.object({
      what: z.enum(['codings', 'codebook', 'matrix', 'links', 'properties', 'placements']),
      language: z.enum(['zh', 'en']),
      /** For properties: what a row is, and the category they are of; null for all. */
      by: CaseKind.default('site'),
      codeId: Id.nullable().default(null),
      /** Of the links, only those that a model draws, with the evidence that its filter leaves and the filter named. */
      drawn: z
        .object({ modelId: Id.nullable().default(null), level: ModelLevel, filter: ModelFilter })
        .optional(),
      /** Of the matrix, whether codings of questions are left out (`compare.matrix`). */
      leavesOutQuestions: z.boolean().default(false),
    }),
    result: FileRef,
  },
});
