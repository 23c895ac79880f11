import { z } from 'zod';
import { Color, Id, Name, Prose } from '../primitives.ts';

/** A case site. */
export const Site = z.object({ id: Id, name: Name, color: Color, note: Prose, position: z.number() });
export type Site = z.infer<typeof Site>;

/** Someone who was interviewed, known by a code such as NA-02. */
export const Participant = z.object({
  id: Id,
  code: Name,
  role: z.string().max(400),
  siteId: Id.nullable(),
  note: Prose,
});
export type Participant = z.infer<typeof Participant>;

export const AttributeOwner = z.enum(['site', 'participant', 'source']);
export const AttributeType = z.enum(['text', 'number', 'date', 'boolean', 'choice']);

/** A typed attribute that sites, participants or sources may carry. */
export const Attribute = z.object({
  id: Id,
  owner: AttributeOwner,
  name: Name,
  type: AttributeType,
  options: z.array(z.string()),
  position: z.number(),
});
export type Attribute = z.infer<typeof Attribute>;

/** One attribute's value on one owner, as text in the form its type prescribes (ISO date, `true`/`false`, number). */
export const AttributeValue = z.object({
  id: Id,
  attributeId: Id,
  ownerId: Id,
  value: z.string().max(10_000),
});
export type AttributeValue = z.infer<typeof AttributeValue>;
