import { z } from 'zod';
import { Id, Millis } from '../primitives.ts';

export const StoryMark = z.enum(['strong', 'emphasis']);
export type StoryMark = z.infer<typeof StoryMark>;

/**
 * A piece of the storyline: words, plain or set off, or a mention: of a code, of a link, of the relation between two
 * codes (all links between them and what lies below them), or of a quote (a piece of evidence or a coding). A mention
 * holds an id and no words, so it follows every renaming, and stays where what it names was removed.
 */
export const StoryPiece = z.union([
  z.string(),
  z.object({ text: z.string(), marks: z.array(StoryMark).min(1) }),
  z.object({ code: Id }),
  z.object({ link: Id }),
  z.object({ fromId: Id, toId: Id }),
  z.object({ quote: Id }),
]);
export type StoryPiece = z.infer<typeof StoryPiece>;

/** How deep an item of a list may lie: three levels, counted from 0. */
export const DEEPEST_ITEM = 2;

/** A paragraph of running text is its pieces alone; a heading, a quotation and an item of a list say what they are. */
export const StoryParagraph = z.union([
  z.array(StoryPiece),
  z.object({ style: z.enum(['heading', 'subheading', 'quotation']), pieces: z.array(StoryPiece) }),
  z.object({
    style: z.enum(['bullet', 'number']),
    depth: z.int().min(0).max(DEEPEST_ITEM),
    pieces: z.array(StoryPiece),
  }),
]);
export type StoryParagraph = z.infer<typeof StoryParagraph>;

/** The core story, paragraph by paragraph. */
export const Storyline = z.object({
  id: Id,
  title: z.string().max(400),
  paragraphs: z.array(StoryParagraph),
  updatedAt: Millis,
});
export type Storyline = z.infer<typeof Storyline>;
