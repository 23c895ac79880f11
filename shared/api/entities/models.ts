import { z } from 'zod';
import { Id, Millis, Name, Prose } from '../primitives.ts';
import { Polarity } from './links.ts';

/** At which level of the code tree a model is drawn. */
export const ModelLevel = z.enum(['concept', 'category', 'main']);
export type ModelLevel = z.infer<typeof ModelLevel>;

/** Values of one attribute: any of them will do. */
export const AttributeCondition = z.object({ attributeId: Id, values: z.array(z.string()).min(1) });
export type AttributeCondition = z.infer<typeof AttributeCondition>;

/**
 * What a model shows. Empty lists mean all; minimums are whole numbers from 0 on. What came later has a default, so that
 * filters stored before still read.
 */
export const ModelFilter = z.object({
  siteIds: z.array(Id),
  coderIds: z.array(Id),
  polarities: z.array(Polarity),
  minQuotes: z.int().nonnegative(),
  minSources: z.int().nonnegative(),
  minSites: z.int().nonnegative(),
  /** All of them must be met. */
  attributes: z.array(AttributeCondition).default([]),
  /** Only arrows that lie on a thread (`arrowsOnThreads` of shared/theory). */
  threadsOnly: z.boolean().default(false),
});
export type ModelFilter = z.infer<typeof ModelFilter>;

/** How a model is drawn, apart from what it shows. */
export const ModelDisplay = z.object({
  /** Factors of one main category stand together in a frame. */
  grouped: z.boolean(),
  /** Names in both languages of the study, where a code has them. */
  bilingual: z.boolean(),
  /** How many codings and categories stand behind a factor, in its box. */
  counts: z.boolean(),
  notes: z.boolean(),
  /** Boxes that are dragged keep to the grid and to the edges and middles of others. */
  snap: z.boolean(),
});
export type ModelDisplay = z.infer<typeof ModelDisplay>;

/** A drawn view over the links: level, filter and settings, never the links themselves. */
export const Model = z.object({
  id: Id,
  name: Name,
  level: ModelLevel,
  filter: ModelFilter,
  display: ModelDisplay,
  position: z.number(),
  createdAt: Millis,
});
export type Model = z.infer<typeof Model>;

/** A factor set down by hand: the centre of its box in diagram units (CSS pixels at zoom 1). */
export const ModelPosition = z.object({
  id: Id,
  modelId: Id,
  codeId: Id,
  level: ModelLevel,
  x: z.number(),
  y: z.number(),
});
export type ModelPosition = z.infer<typeof ModelPosition>;

export const ModelNote = z.object({
  id: Id,
  modelId: Id,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  text: Prose,
});
export type ModelNote = z.infer<typeof ModelNote>;
