import { z } from 'zod';
import { Id, Millis, Position, Prose } from '../primitives.ts';

/** Whether a passage stands in its text, or a correction took all its words. */
export const AnchorState = z.enum(['ok', 'emptied']);
export type AnchorState = z.infer<typeof AnchorState>;

/** `+` raises, `-` restrains, `±` mixed, `?` unknown. */
export const Polarity = z.enum(['+', '-', '±', '?']);
export type Polarity = z.infer<typeof Polarity>;

export const LinkType = z.enum(['causes', 'enables', 'restrains', 'conditions', 'associated']);
export type LinkType = z.infer<typeof LinkType>;

/** A claim that one code bears on another. Counts are never stored here: they are derived from its evidence. */
export const Link = z.object({
  id: Id,
  fromId: Id,
  toId: Id,
  type: LinkType,
  polarity: Polarity,
  meaning: Prose,
  coderId: Id,
  createdAt: Millis,
});
export type Link = z.infer<typeof Link>;

/**
 * A quote that states a link: UTF-16 `[start, end)` of the source's text; cause and effect parts lie inside it.
 * `contradicts` means the passage denies the link or states it with the opposite sign. One that a correction of the text
 * `emptied` keeps the words it stood on; its parts then count from `start` within those words, which are in the text no more.
 */
export const Evidence = z.object({
  id: Id,
  linkId: Id,
  sourceId: Id,
  start: Position,
  end: Position,
  quote: z.string(),
  causeStart: Position.nullable(),
  causeEnd: Position.nullable(),
  effectStart: Position.nullable(),
  effectEnd: Position.nullable(),
  stance: z.enum(['supports', 'contradicts']),
  causeCodingId: Id.nullable(),
  effectCodingId: Id.nullable(),
  coderId: Id,
  createdAt: Millis,
  state: AnchorState,
});
export type Evidence = z.infer<typeof Evidence>;
