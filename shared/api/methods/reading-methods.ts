import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { ModelFilter, ModelLevel } from '../entities/models.ts';
import { Id } from '../primitives.ts';

const ArrowId = z.string();

const Loop = z.object({
  ids: z.array(Id),
  arrowIds: z.array(ArrowId),
  kind: z.enum(['reinforcing', 'balancing', 'undetermined']),
});

/** Scores count citations, degrees and centralities arrows (`FactorScore` and `Centrality` of shared/theory/reading). */
const ReadFactor = z.object({
  id: Id,
  inDegree: z.int(),
  outDegree: z.int(),
  citationsIn: z.int(),
  citationsOut: z.int(),
  sources: z.int(),
  driverScore: z.int(),
  outcomeScore: z.int(),
  outcomeness: z.number().nullable(),
  domain: z.int(),
  central: z.number(),
  betweenness: z.number(),
  closenessIn: z.number(),
  closenessOut: z.number(),
  harmonicIn: z.number(),
  pageRank: z.number().nullable(),
  katz: z.number().nullable(),
  hub: z.number().nullable(),
  authority: z.number().nullable(),
});

const ModelShape = z.object({
  density: z.number().nullable(),
  densityOfSquare: z.number().nullable(),
  transmitters: z.array(Id),
  receivers: z.array(Id),
  hierarchyIndex: z.number().nullable(),
});

const SourceLoss = z.object({ sourceId: Id, arrowIds: z.array(ArrowId), isolatedIds: z.array(Id) });

/** `sourceIds` tell the path whole; without any it only comes together over several sources. */
const Path = z.object({
  ids: z.array(Id),
  arrowIds: z.array(ArrowId),
  sign: z.enum(['raises', 'restrains', 'undetermined']),
  sourceIds: z.array(Id),
});

const ArrowSide = z.object({ sign: z.enum(['raises', 'restrains', 'mixed', 'unknown']), citations: z.int() });

/** `ComparedArrow` of shared/theory/reading. */
const ComparedArrow = z.object({
  id: ArrowId,
  from: Id,
  to: Id,
  standing: z.enum(['common', 'opposite', 'otherSign', 'onlyBefore', 'onlyAfter']),
  before: ArrowSide.nullable(),
  after: ArrowSide.nullable(),
});

const Drawn = z.object({ level: ModelLevel, filter: ModelFilter });

export const readingMethods = defineMethods({
  /** `capped`: there are more loops, none shorter than those given. */
  'models.reading': {
    kind: 'query',
    params: Drawn,
    result: z.object({
      loops: z.array(Loop),
      capped: z.boolean(),
      factors: z.array(ReadFactor),
      shape: ModelShape,
      losses: z.array(SourceLoss),
    }),
  },
  /** Paths from one factor to another with what supports them; none when a factor is not drawn at this level. */
  'models.paths': {
    kind: 'query',
    params: Drawn.extend({ fromId: Id, toId: Id }),
    result: z.object({
      paths: z.array(Path),
      capped: z.boolean(),
      total: z.enum(['raises', 'restrains', 'indeterminate', 'none']),
      flow: z.int(),
      cutArrowIds: z.array(ArrowId),
      sourceIds: z.array(Id),
    }),
  },
  /** How the same links drawn with another filter differ: `before` is the model, `after` the other one. */
  'models.compare': {
    kind: 'query',
    params: Drawn.extend({ other: ModelFilter }),
    result: z.object({
      factorsOnlyBefore: z.array(Id),
      factorsOnlyAfter: z.array(Id),
      arrows: z.array(ComparedArrow),
    }),
  },
  /**
   * What could be left out for reading: arrows that a longer way says as well, and the smallest sets of arrows without
   * which there is no loop (null where the model is too tangled to tell; at least `leastFeedback` arrows close loops).
   */
  'models.simplify': {
    kind: 'query',
    params: Drawn,
    result: z.object({
      redundantIds: z.array(ArrowId),
      feedbackSets: z.array(z.array(ArrowId)).nullable(),
      leastFeedback: z.int(),
    }),
  },
});
