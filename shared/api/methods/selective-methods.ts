import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { CodeKind } from '../entities/codes.ts';
import { Polarity } from '../entities/links.ts';
import { StoryParagraph } from '../entities/storyline.ts';
import { Id, Prose } from '../primitives.ts';
import { QuotePage, QuoteRow } from './coding-methods.ts';
import { EvidenceRow } from './link-methods.ts';
import { Contest } from './model-methods.ts';

const Created = z.object({ id: Id });
const Ids = z.array(Id);
const Ends = z.object({ fromId: Id, toId: Id });

/** Numbers derived from a set of evidence (`EvidenceBundle` of shared/theory): `citations` are distinct passages. */
const EvidenceSummary = z.object({
  evidenceIds: Ids,
  citations: z.int(),
  supports: z.int(),
  contradicts: z.int(),
  sources: z.int(),
  sites: z.int(),
  polarity: Polarity,
  contest: Contest,
  contested: z.boolean(),
});
export type EvidenceSummary = z.infer<typeof EvidenceSummary>;

const StructureRow = Ends.extend({
  id: z.string(),
  polarity: Polarity,
  contest: Contest,
  contested: z.boolean(),
  citations: z.int(),
  sourceIds: Ids,
  sites: z.int(),
  /** The storyline claims it, and no passage states it. */
  claimed: z.boolean(),
  meaning: z.string(),
  structureId: Id.nullable(),
  /** Whether the researcher chose the representative statement; otherwise it is the best candidate. */
  chosen: z.boolean(),
  representative: EvidenceRow.nullable(),
  candidateIds: Ids,
});
export type StructureRow = z.infer<typeof StructureRow>;

/** A passage that a storyline may quote: a piece of evidence, or a coding. `codeIds` are what it is about. */
export const StoryQuote = QuoteRow.omit({ codeId: true, coderId: true, createdAt: true }).extend({
  kind: z.enum(['evidence', 'coding']),
  codeIds: Ids,
});
export type StoryQuote = z.infer<typeof StoryQuote>;

const CoreLinks = z.object({ links: z.int(), citations: z.int(), share: z.number().nullable() });

/** How links stand to a category: at one of their ends, leading to it, or starting from it (`CoreCandidate`). */
const CoreSide = z.enum(['touching', 'reaching', 'leaving']);

export const selectiveMethods = defineMethods({
  'structures.list': { kind: 'query', params: z.object({}), result: z.array(StructureRow) },
  'structures.set': {
    kind: 'command',
    params: Ends.extend({ meaning: Prose.optional(), evidenceId: Id.nullable().optional() }),
    result: z.null(),
  },
  'storyline.write': {
    kind: 'command',
    params: z.object({
      title: z.string().max(400),
      paragraphs: z.array(StoryParagraph),
      /** Writes of one burst of typing share a name of its own and are one undo step. */
      burst: z.string().max(64).default(''),
    }),
    result: Created,
  },
  'storyline.cited': {
    kind: 'query',
    params: z.object({}),
    /** The evidence of all that is cited, and codings that are quoted; `citations` are the passages they stand on. */
    result: z.object({ evidenceIds: Ids, codingIds: Ids, citations: z.int(), claims: z.array(Ends) }),
  },
  'links.summaries': {
    kind: 'query',
    params: z.object({}),
    result: z.array(EvidenceSummary.extend({ linkId: Id })),
  },
  'relations.summaries': {
    kind: 'query',
    params: z.object({ relations: z.array(Ends).max(1000) }),
    result: z.array(EvidenceSummary.extend({ fromId: Id, toId: Id, linkIds: Ids })),
  },
  'quotes.get': {
    kind: 'query',
    params: z.object({ ids: Ids.max(5000) }),
    result: z.array(StoryQuote),
  },
  'quotes.search': {
    kind: 'query',
    params: z.object({
      /** Every word must occur in the quote, in a code's name or in who said it and where; none finds all. */
      words: z.array(z.string().max(200)).max(20),
      /** Quotes of these codes are found whatever their words. */
      codeIds: Ids.max(1000).default([]),
      limit: z.int().positive().max(500).default(40),
    }),
    result: z.array(StoryQuote),
  },
  'propositions.create': {
    kind: 'command',
    params: z.object({ text: Prose, linkIds: Ids.default([]) }),
    result: Created,
  },
  'propositions.update': {
    kind: 'command',
    params: z.object({ id: Id, text: Prose }),
    result: z.null(),
  },
  'propositions.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'propositions.move': {
    kind: 'command',
    params: z.object({ id: Id, beforeId: Id.nullable() }),
    result: z.null(),
  },
  'propositions.setLinks': {
    kind: 'command',
    params: z.object({ id: Id, linkIds: Ids }),
    result: z.null(),
  },
  'propositions.evidence': {
    kind: 'query',
    params: z.object({}),
    result: z.array(
      EvidenceSummary.extend({
        propositionId: Id,
        status: z.enum(['supported', 'contested', 'unsupported']),
      }),
    ),
  },
  'core.choose': {
    kind: 'command',
    /** Null: the study has no core category any more. */
    params: z.object({ codeId: Id.nullable() }),
    result: z.null(),
  },
  'core.candidates': {
    kind: 'query',
    params: z.object({}),
    result: z.array(
      z.object({
        codeId: Id,
        kind: CodeKind,
        codings: z.int(),
        sources: z.int(),
        sites: z.int(),
        touching: CoreLinks,
        reaching: CoreLinks,
        leaving: CoreLinks,
      }),
    ),
  },
  'core.codings': {
    kind: 'query',
    params: z.object({
      codeId: Id,
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(1000).default(100),
    }),
    result: QuotePage,
  },
  'core.links': {
    kind: 'query',
    params: z.object({ codeId: Id, side: CoreSide }),
    result: z.object({ linkIds: Ids, citations: z.int() }),
  },
});
