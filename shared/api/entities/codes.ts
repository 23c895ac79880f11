import { z } from 'zod';
import { Color, Id, Millis, Name, Position, Prose } from '../primitives.ts';

/** Level of a code: concepts are grouped into categories, these into main categories, these around the core category. */
export const CodeKind = z.enum(['concept', 'category', 'main', 'core']);
export type CodeKind = z.infer<typeof CodeKind>;

/** A code's name in the other language of the study; empty where there is none. */
export const Translation = z.string().trim().max(400);

/** A concept, category, main category or the core category. */
export const Code = z.object({
  id: Id,
  name: Name,
  translation: Translation,
  kind: CodeKind,
  parentId: Id.nullable(),
  color: Color,
  definition: Prose,
  whenToUse: Prose,
  whenNotToUse: Prose,
  exampleCodingId: Id.nullable(),
  inVivo: z.boolean(),
  position: z.number(),
  createdAt: Millis,
});
export type Code = z.infer<typeof Code>;

/** A further category under which a code is also shown, beside its parent. */
export const CodeMembership = z.object({ id: Id, codeId: Id, categoryId: Id });
export type CodeMembership = z.infer<typeof CodeMembership>;

/** A coded passage: UTF-16 `[start, end)` of the source's current text, with the words it stood on. */
export const Coding = z.object({
  id: Id,
  sourceId: Id,
  codeId: Id,
  coderId: Id,
  start: Position,
  end: Position,
  quote: z.string(),
  state: z.enum(['ok', 'emptied']),
  createdAt: Millis,
});
export type Coding = z.infer<typeof Coding>;

/** A property of a category: a range with two named ends, or a list of values. */
export const Property = z.object({
  id: Id,
  codeId: Id,
  name: Name,
  kind: z.enum(['range', 'list']),
  low: z.string(),
  high: z.string(),
  options: z.array(z.string()),
  position: z.number(),
});
export type Property = z.infer<typeof Property>;

/** Where a coding lies on a property: 0..1 on a range, an index into `options` on a list. */
export const PropertyPlacement = z.object({ id: Id, propertyId: Id, codingId: Id, value: z.number() });
export type PropertyPlacement = z.infer<typeof PropertyPlacement>;
