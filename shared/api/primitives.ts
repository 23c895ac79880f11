import { z } from 'zod';

/** Identity of every row: a UUIDv7, so that ids sort by the time they were made. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const Millis = z.int().nonnegative();

/** A UTF-16 code-unit position in a canonical text; spans are half-open `[start, end)`. */
export const Position = z.int().nonnegative();

/** A name as people type it: trimmed, not empty, at most 400 UTF-16 units. */
export const Name = z.string().trim().min(1).max(400);

/** Longer text in a person's own words. */
export const Prose = z.string().max(1_000_000);

/** The eight hues of the palette; a theme gives each its shade. */
export const PALETTE = ['green', 'blue', 'amber', 'purple', 'red', 'teal', 'pink', 'slate'] as const;
export const Color = z.enum(PALETTE);
export type Color = z.infer<typeof Color>;

/** A file that has crossed into or out of the core: an opaque token, never a path. */
export const FileToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);
export type FileToken = z.infer<typeof FileToken>;

/** A finished file that the shell may hand to the user. */
export const FileRef = z.object({
  token: FileToken,
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
});
export type FileRef = z.infer<typeof FileRef>;
