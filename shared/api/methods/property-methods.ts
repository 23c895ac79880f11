import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id, Name } from '../primitives.ts';
import { QuoteRow } from './coding-methods.ts';

const Created = z.object({ id: Id });
const Count = z.int().nonnegative();

/** An end of a range, or one value of a list, as people type it. */
const End = z.string().trim().max(400);

/** What a row of the grid stands for. */
export const CASE_KINDS = ['site', 'participant', 'source'] as const;
export const CaseKind = z.enum(CASE_KINDS);
export type CaseKind = z.infer<typeof CaseKind>;

/** One case; `id` null is for what has no site or no participant. */
const Case = z.object({ by: CaseKind, id: Id.nullable() });

/** A quote with its value on the property; null where it lies nowhere on it yet. */
export const PlacedQuote = QuoteRow.extend({ value: z.number().nullable() });
export type PlacedQuote = z.infer<typeof PlacedQuote>;

/** The new values of a list: `to` says for each old one which of `options` its quotes go to; null lets go of them. */
const Values = z.object({ options: z.array(Name), to: z.array(z.int().nonnegative().nullable()) });

const GridCell = z.object({
  /** Quotes of the category at the case, and how many of them lie on the property. */
  codings: Count,
  placed: Count,
  /** On a range: how many lie in its lower, middle and upper third; on a list: at each of its values. */
  counts: z.array(Count),
  /** On a range: the middle and the ends of what lies on it, 0 to 1. */
  spread: z.object({ least: z.number(), median: z.number(), most: z.number() }).nullable(),
});

export const propertyMethods = defineMethods({
  'properties.create': {
    kind: 'command',
    params: z.object({
      codeId: Id,
      name: Name,
      kind: z.enum(['range', 'list']),
      low: z.string().default(''),
      high: z.string().default(''),
      options: z.array(z.string()).default([]),
      screen: z.enum(['open', 'axial']).default('open'),
    }),
    result: Created,
  },
  'properties.update': {
    kind: 'command',
    params: z.object({
      id: Id,
      name: Name.optional(),
      low: End.optional(),
      high: End.optional(),
      values: Values.optional(),
    }),
    result: z.null(),
  },
  'properties.remove': { kind: 'command', params: z.object({ id: Id }), result: z.null() },
  /** Puts a property before another of its category, or last. */
  'properties.move': {
    kind: 'command',
    params: z.object({ id: Id, beforeId: Id.nullable() }),
    result: z.null(),
  },
  /** Where a coding lies: 0 to 1 on a range, the place of a value in a list; null takes it off. */
  'properties.place': {
    kind: 'command',
    params: z.object({ propertyId: Id, codingId: Id, value: z.number().nullable() }),
    result: z.null(),
  },
  /** Quotes of a property's category: those that lie on it (also where they left the category), or do not yet. */
  'properties.list': {
    kind: 'query',
    params: z.object({
      propertyId: Id,
      placed: z.boolean().default(true),
      case: Case.optional(),
      offset: z.int().nonnegative().default(0),
      limit: z.int().positive().max(2000).default(100),
    }),
    result: z.object({ total: Count, rows: z.array(PlacedQuote) }),
  },
  /** Where one coding lies, on each property it was placed on. */
  'properties.ofCoding': {
    kind: 'query',
    params: z.object({ codingId: Id }),
    result: z.array(z.object({ propertyId: Id, value: z.number() })),
  },
  /** How far each property is used: `missing` are quotes of its category that lie nowhere on it. */
  'properties.usage': {
    kind: 'query',
    params: z.object({}),
    result: z.array(z.object({ propertyId: Id, placed: Count, missing: Count, byValue: z.array(Count) })),
  },
  /** Cases by the properties of a category, or of all (null). */
  'properties.grid': {
    kind: 'query',
    params: z.object({ by: CaseKind, codeId: Id.nullable().default(null) }),
    result: z.object({
      propertyIds: z.array(Id),
      rows: z.array(z.object({ caseId: Id.nullable(), cells: z.array(GridCell) })),
    }),
  },
});
