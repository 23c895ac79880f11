import { z } from 'zod';
import { Color, Id, Millis, Name, Prose } from '../primitives.ts';

/** Edition of Strauss and Corbin whose paradigm places and names the project uses (METHOD: 1990, 1998, 2015). */
export const ParadigmEdition = z.enum(['1990', '1998', '2015']);
export type ParadigmEdition = z.infer<typeof ParadigmEdition>;

/** The one row that names the study. */
export const Project = z.object({
  id: Id,
  name: Name,
  question: Prose,
  edition: ParadigmEdition,
  language: z.enum(['zh', 'en']),
  note: Prose,
  createdAt: Millis,
});
export type Project = z.infer<typeof Project>;

/** A person who codes. */
export const Coder = z.object({
  id: Id,
  name: Name,
  initials: z.string().max(8),
  color: Color,
  createdAt: Millis,
});
export type Coder = z.infer<typeof Coder>;
