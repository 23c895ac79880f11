import { z } from 'zod';

/** Why a pattern of labels cannot be used: no speaker in it, a placeholder twice, or every line would match. */
export const PatternProblem = z.enum(['no-speaker', 'twice', 'too-wide']);
export type PatternProblem = z.infer<typeof PatternProblem>;
