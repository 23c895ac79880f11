import type { ParadigmEdition } from '../api/entities/project.ts';
import type { ParadigmRole } from '../api/entities/theory.ts';

/** A place around a phenomenon: the roles it shows, and the role that a code gets which is put there. */
export interface ParadigmPlace {
  readonly role: ParadigmRole;
  readonly shows: readonly ParadigmRole[];
}

const own = (role: ParadigmRole): ParadigmPlace => ({ role, shows: [role] });

const OUTCOMES = [own('strategy'), own('consequence')];

/**
 * The places that an edition of Strauss and Corbin draws around a phenomenon (METHOD section 7): 1990 and 1998 tell
 * causal conditions, context and intervening conditions apart, 2015 speaks of conditions alone. A role that was given
 * under another edition stays as it was stored, and is shown at the place that covers it.
 */
const PLACES: Readonly<Record<ParadigmEdition, readonly ParadigmPlace[]>> = {
  '1990': [own('causal'), own('context'), own('intervening'), ...OUTCOMES],
  '1998': [own('causal'), own('context'), own('intervening'), ...OUTCOMES],
  '2015': [{ role: 'condition', shows: ['causal', 'context', 'intervening', 'condition'] }, ...OUTCOMES],
};

/** The editions, oldest first. */
export const EDITIONS = Object.keys(PLACES) as readonly ParadigmEdition[];

/** Conditions that nobody has told apart yet, where the edition would have it done. */
const UNDIVIDED = own('condition');

/** The places of an edition; undivided conditions get one of their own as long as there are some. */
export function placesOf(edition: ParadigmEdition, taken: Iterable<ParadigmRole>): readonly ParadigmPlace[] {
  const places = PLACES[edition];
  const isCovered = places.some(place => place.shows.includes('condition'));
  return isCovered || !new Set(taken).has('condition') ? places : [...places, UNDIVIDED];
}
