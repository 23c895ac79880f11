import { z } from 'zod';
import { Id, Millis, Name, Prose } from '../primitives.ts';

/** One phenomenon with its places around it. */
export const Paradigm = z.object({ id: Id, phenomenonId: Id, position: z.number() });
export type Paradigm = z.infer<typeof Paradigm>;

/**
 * Roles around a phenomenon; a role belongs to the code's place in one paradigm, not to the code. `condition` is one
 * that has not been told apart, as the edition of 2015 has it.
 */
export const ParadigmRole = z.enum([
  'causal',
  'context',
  'intervening',
  'condition',
  'strategy',
  'consequence',
]);
export type ParadigmRole = z.infer<typeof ParadigmRole>;

export const ParadigmPlacement = z.object({
  id: Id,
  paradigmId: Id,
  role: ParadigmRole,
  codeId: Id,
  position: z.number(),
});
export type ParadigmPlacement = z.infer<typeof ParadigmPlacement>;

/** A coding that shows why a code stands where it does in a paradigm. */
export const PlacementEvidence = z.object({ id: Id, placementId: Id, codingId: Id });
export type PlacementEvidence = z.infer<typeof PlacementEvidence>;

/** A claim of the theory. Whether it is supported or contested is derived from its links' evidence and stored nowhere. */
export const Proposition = z.object({ id: Id, text: Prose, position: z.number() });
export type Proposition = z.infer<typeof Proposition>;

export const PropositionLink = z.object({ id: Id, propositionId: Id, linkId: Id });
export type PropositionLink = z.infer<typeof PropositionLink>;

/** A typical relationship structure between two codes: its meaning and the evidence chosen to represent it. */
export const Structure = z.object({
  id: Id,
  fromId: Id,
  toId: Id,
  meaning: Prose,
  evidenceId: Id.nullable(),
  position: z.number(),
});
export type Structure = z.infer<typeof Structure>;

/** A saved query whose result stays live. */
export const SavedSet = z.object({ id: Id, name: Name, query: z.string(), createdAt: Millis });
export type SavedSet = z.infer<typeof SavedSet>;

/**
 * What was answered to a suggestion, so that it is not made again. `kind` is the list it came from; `key` names what it
 * is about by ids.
 */
export const SuggestionAnswer = z.object({
  id: Id,
  kind: z.enum(['board', 'link']),
  key: z.string().min(1).max(400),
  answer: z.enum(['accepted', 'putOff']),
  coderId: Id,
  createdAt: Millis,
});
export type SuggestionAnswer = z.infer<typeof SuggestionAnswer>;
