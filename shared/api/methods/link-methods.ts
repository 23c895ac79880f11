import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Evidence, LinkType, Polarity } from '../entities/links.ts';
import { Id, Position, Prose } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

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

/** What of a quote is to change. Made without `partial()`, which would fill in the defaults of what is not named. */
const EvidencePatch = z.object({
  start: Position.optional(),
  end: Position.optional(),
  causeStart: Position.nullable().optional(),
  causeEnd: Position.nullable().optional(),
  effectStart: Position.nullable().optional(),
  effectEnd: Position.nullable().optional(),
  stance: Evidence.shape.stance.optional(),
  causeCodingId: Id.nullable().optional(),
  effectCodingId: Id.nullable().optional(),
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

export const linkMethods = defineMethods({
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
  /** Makes the cause the effect, in the link and in each of its quotes. */
  'links.reverse': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  'links.remove': { kind: 'command', params: z.object({ ids: z.array(Id).min(1) }), result: z.null() },
  'evidence.add': {
    kind: 'command',
    params: NewEvidence.extend({ linkId: Id }),
    result: Created,
  },
  'evidence.update': {
    kind: 'command',
    params: EvidencePatch.extend({ id: Id }),
    result: z.null(),
  },
  /** Makes quotes evidence of another link; of one the other way round, with cause and effect exchanged. */
  'evidence.move': {
    kind: 'command',
    params: z.object({ ids: z.array(Id).min(1), linkId: Id }),
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
});
