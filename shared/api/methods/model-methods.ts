import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { CodeKind } from '../entities/codes.ts';
import { Polarity } from '../entities/links.ts';
import { ModelFilter, ModelLevel } from '../entities/models.ts';
import { Color, Id, Name } from '../primitives.ts';
import { EvidenceRow } from './link-methods.ts';

/** `between`: sites disagree in sign; `within`: passages of one site do. */
export const Contest = z.enum(['none', 'within', 'between']);

const Created = z.object({ id: Id });

const SignVotes = z.object({ raises: z.int(), restrains: z.int(), mixed: z.int(), unknown: z.int() });

const SiteShare = z.object({
  siteId: Id.nullable(),
  citations: z.int(),
  sources: z.int(),
  polarity: Polarity,
  votes: SignVotes,
});

/** A drawn factor: a code at the model's level (`Factor` of shared/theory). */
const GraphFactor = z.object({
  codeId: Id,
  kind: CodeKind,
  color: Color,
  grouped: z.boolean(),
  codings: z.int(),
  categories: z.int(),
  concepts: z.int(),
});

/** A drawn arrow: the evidence that rolls up to it, counted once (`Arrow` of shared/theory). */
const GraphArrow = z.object({
  id: z.string(),
  from: Id,
  to: Id,
  citations: z.int(),
  supports: z.int(),
  contradicts: z.int(),
  sources: z.int(),
  bySite: z.array(SiteShare),
  sites: z.int(),
  votes: SignVotes,
  polarity: Polarity,
  contest: Contest,
  contested: z.boolean(),
});

const GraphSelfLoop = z.object({
  codeId: Id,
  citations: z.int(),
});

const ModelGraph = z.object({
  level: ModelLevel,
  factors: z.array(GraphFactor),
  arrows: z.array(GraphArrow),
  selfLoops: z.array(GraphSelfLoop),
  internal: z.int(),
});

/** Quotes are in the order of sites, sources and texts; `bySite` counts all of them, not only the page. */
const ArrowQuotes = z.object({
  /** The links that roll up to the arrow, in the order they were made. */
  linkIds: z.array(Id),
  total: z.int().nonnegative(),
  participants: z.int().nonnegative(),
  bySite: z.array(z.object({ siteId: Id.nullable(), quotes: z.int() })),
  rows: z.array(EvidenceRow),
});

export const modelMethods = defineMethods({
  'models.create': {
    kind: 'command',
    params: z.object({ name: Name, level: ModelLevel.default('main'), filter: ModelFilter.optional() }),
    result: Created,
  },
  'models.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      name: Name.optional(),
      level: ModelLevel.optional(),
      filter: ModelFilter.optional(),
    }),
    result: z.null(),
  },
  /** A copy that stands after its original, with level, filter, look, places of factors and notes. */
  'models.duplicate': { kind: 'command', params: z.object({ id: Id, name: Name }), result: Created },
  /** Puts a model before another one in their list, or last. */
  'models.move': {
    kind: 'command',
    params: z.object({ id: Id, beforeId: Id.nullable() }),
    result: z.null(),
  },
  'models.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'models.place': {
    kind: 'command',
    params: z.object({
      modelId: Id,
      level: ModelLevel,
      positions: z.array(z.object({ codeId: Id, x: z.number(), y: z.number() })).min(1),
      /** Goes on with the move before it, as pushing by keys does: both are one step of undo. */
      goesOn: z.boolean().default(false),
    }),
    result: z.null(),
  },
  'models.tidy': { kind: 'command', params: z.object({ modelId: Id, level: ModelLevel }), result: z.null() },
  'models.graph': {
    kind: 'query',
    params: z.object({ level: ModelLevel, filter: ModelFilter }),
    result: ModelGraph,
  },
  /** The quotes behind the arrow between two factors of that drawing, also behind the links within one factor. */
  'models.quotes': {
    kind: 'query',
    params: z.object({
      level: ModelLevel,
      filter: ModelFilter,
      fromId: Id,
      toId: Id,
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(10_000).default(50),
    }),
    result: ArrowQuotes,
  },
});
