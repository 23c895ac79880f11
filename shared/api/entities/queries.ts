import { z } from 'zod';
import { Id } from '../primitives.ts';
import { Speaker } from './sources.ts';

const Ids = z.array(Id).max(10_000).default([]);

/** What is kept of two passages that meet: the first, the words they share, or all from the first word to the last. */
export const AnswerSpan = z.enum(['left', 'cut', 'hull']);
export type AnswerSpan = z.infer<typeof AnswerSpan>;

/** Where two passages have to meet so that both are there. */
export const MeetingLevel = z.enum(['words', 'paragraph', 'turn', 'source', 'participant', 'site']);
export type MeetingLevel = z.infer<typeof MeetingLevel>;

/** How one passage lies to another (docs/queries.md). */
export const Relation = z.enum(['overlapping', 'within', 'enclosing', 'near', 'followedBy', 'precededBy']);
export type Relation = z.infer<typeof Relation>;

/** What lies between two passages is counted in. */
export const DistanceUnit = z.enum(['words', 'characters', 'paragraphs']);
export type DistanceUnit = z.infer<typeof DistanceUnit>;

/** Codings of any of these codes (no codes: of any), of any of these coders (none: of all). */
const CodesNode = z.object({
  kind: z.literal('codes'),
  codeIds: Ids,
  below: z.boolean().default(true),
  coderIds: Ids,
});

/** Places of the search: words in a row as they are written, all words in one paragraph, or a regular expression. */
const WordsNode = z.object({
  kind: z.literal('words'),
  text: z.string().trim().min(1).max(1000),
  mode: z.enum(['phrase', 'words', 'regex']).default('phrase'),
  wholeWords: z.boolean().default(false),
  matchCase: z.boolean().default(false),
});

const GroupNode = z.object({
  kind: z.literal('group'),
  join: z.enum(['all', 'any']),
  level: MeetingLevel.default('words'),
  span: AnswerSpan.default('left'),
  get members() {
    return z
      .array(z.object({ not: z.boolean().default(false), node: QueryNode }))
      .min(1)
      .max(50);
  },
});

const PairNode = z.object({
  kind: z.literal('pair'),
  relation: Relation,
  /** At most so much in between, for near, followed by and preceded by. */
  most: z.int().nonnegative().max(10_000).default(1),
  unit: DistanceUnit.default('paragraphs'),
  span: AnswerSpan.default('left'),
  get left() {
    return QueryNode;
  },
  get right() {
    return QueryNode;
  },
});

export const QueryNode = z.discriminatedUnion('kind', [CodesNode, WordsNode, GroupNode, PairNode]);
export type QueryNode = z.infer<typeof QueryNode>;

/** How an attribute of a case is compared; one value is enough where a case has several. */
export const AttributeTest = z.enum(['is', 'isNot', 'less', 'more']);
export type AttributeTest = z.infer<typeof AttributeTest>;

/** What an attribute of a case has to be. */
export const AttributeCondition = z.object({
  attributeId: Id,
  test: AttributeTest,
  values: z.array(z.string()).min(1).max(1000),
});

/** In which sources is looked, and whose words count. Empty lists leave nothing out. */
const QueryWhere = z.object({
  siteIds: Ids,
  sourceIds: Ids,
  /** All of them must be met. */
  attributes: z.array(AttributeCondition).max(20).default([]),
  /** Days (ISO) of the sources, both included; a source without one is left out. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** Passages that share words with a turn of one of these parts, or of one of these names. */
  roles: z.array(Speaker.shape.role).default([]),
  speakers: z.array(z.string()).max(1000).default([]),
});
export type QueryWhere = z.infer<typeof QueryWhere>;

/** A retrieval query: what is wanted, and where. */
export const PassageQuery = z.object({
  node: QueryNode,
  where: QueryWhere.default({
    siteIds: [],
    sourceIds: [],
    attributes: [],
    from: null,
    to: null,
    roles: [],
    speakers: [],
  }),
});
export type PassageQuery = z.infer<typeof PassageQuery>;
