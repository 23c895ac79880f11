import { z } from 'zod';
import { FIGURE_FORMATS } from '../../report/figure-formats.ts';
import { REPORT_CHAPTERS } from '../../report/report-chapters.ts';
import { defineMethods } from '../define-methods.ts';
import { CodeKind } from '../entities/codes.ts';
import { Evidence, LinkType, Polarity } from '../entities/links.ts';
import { ModelFilter, ModelLevel } from '../entities/models.ts';
import { Color, FileRef, Id, Name, Position, Prose } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

/** `between`: sites disagree in sign; `within`: passages of one site do. */
export const Contest = z.enum(['none', 'within', 'between']);

const Created = z.object({ id: Id });

/** A quote for a link: the parts that name cause and effect lie inside `[start, end)`, UTF-16. */
const NewEvidence = z.object({
  sourceId: Id,
  start: Position,
  end: Position,
  causeStart: Position.nullable().default(null),
  causeEnd: Position.nullable().default(null),
  effectStart: Position.nullable().default(null),
  effectEnd: Position.nullable().default(null),
  stance: Evidence.shape.stance.default('supports'),
  causeCodingId: Id.nullable().default(null),
  effectCodingId: Id.nullable().default(null),
});

/** A piece of evidence with the place it stands at and the link it belongs to. */
export const EvidenceRow = QuoteRow.omit({ codeId: true }).extend({
  linkId: Id,
  fromId: Id,
  toId: Id,
  polarity: Polarity,
  stance: Evidence.shape.stance,
  causeStart: Position.nullable(),
  causeEnd: Position.nullable(),
  effectStart: Position.nullable(),
  effectEnd: Position.nullable(),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

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

/** A drawn arrow: the links and evidence that roll up to it, counted once (`Arrow` of shared/theory). */
const GraphArrow = z.object({
  id: z.string(),
  from: Id,
  to: Id,
  linkIds: z.array(Id),
  evidenceIds: z.array(Id),
  citations: z.int(),
  supports: z.int(),
  contradicts: z.int(),
  sourceIds: z.array(Id),
  bySite: z.array(SiteShare),
  sites: z.int(),
  votes: SignVotes,
  polarity: Polarity,
  contest: Contest,
  contested: z.boolean(),
});

const GraphSelfLoop = z.object({
  codeId: Id,
  linkIds: z.array(Id),
  evidenceIds: z.array(Id),
  citations: z.int(),
});

const ModelGraph = z.object({
  level: ModelLevel,
  factors: z.array(GraphFactor),
  arrows: z.array(GraphArrow),
  selfLoops: z.array(GraphSelfLoop),
  internal: z.int(),
});

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

export const theoryMethods = defineMethods({
  'links.create': {
    kind: 'command',
    params: z.object({
      fromId: Id,
      toId: Id,
      type: LinkType.default('causes'),
      polarity: Polarity,
      meaning: Prose.default(''),
      evidence: z.array(NewEvidence).default([]),
    }),
    result: z.object({ id: Id, evidenceIds: z.array(Id) }),
  },
  'links.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      type: LinkType.optional(),
      polarity: Polarity.optional(),
      meaning: Prose.optional(),
    }),
    result: z.null(),
  },
  'links.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  'evidence.add': {
    kind: 'command',
    params: NewEvidence.extend({ linkId: Id }),
    result: Created,
  },
  'evidence.update': {
    kind: 'command',
    params: NewEvidence.partial().omit({ sourceId: true }).extend({ id: Id }),
    result: z.null(),
  },
  'evidence.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  'evidence.list': {
    kind: 'query',
    params: z.object({
      linkIds: z.array(Id).optional(),
      sourceId: Id.optional(),
      ids: z.array(Id).optional(),
    }),
    result: z.array(EvidenceRow),
  },
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
  'models.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'models.place': {
    kind: 'command',
    params: z.object({
      modelId: Id,
      level: ModelLevel,
      positions: z.array(z.object({ codeId: Id, x: z.number(), y: z.number() })).min(1),
    }),
    result: z.null(),
  },
  'models.tidy': { kind: 'command', params: z.object({ modelId: Id, level: ModelLevel }), result: z.null() },
  'models.graph': {
    kind: 'query',
    params: z.object({ level: ModelLevel, filter: ModelFilter }),
    result: ModelGraph,
  },
  'compare.matrix': {
    kind: 'query',
    params: z.object({ level: ModelLevel }),
    result: z.object({ columns: z.array(MatrixColumn), groups: z.array(MatrixGroup), total: MatrixColumn }),
  },
  'properties.create': {
    kind: 'command',
    params: z.object({
      codeId: Id,
      name: Name,
      kind: z.enum(['range', 'list']),
      low: z.string().default(''),
      high: z.string().default(''),
      options: z.array(z.string()).default([]),
    }),
    result: Created,
  },
  'properties.place': {
    kind: 'command',
    params: z.object({ propertyId: Id, codingId: Id, value: z.number().nullable() }),
    result: z.null(),
  },
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
    }),
    result: FileRef,
  },
  'report.csv': {
    kind: 'job',
    params: z.object({
      what: z.enum(['codings', 'codebook', 'matrix', 'links']),
      language: z.enum(['zh', 'en']),
    }),
    result: FileRef,
  },
});
