import type { Link, LinkType } from '../api/entities/links.ts';
import type { ParadigmEdition } from '../api/entities/project.ts';
import type { ParadigmRole } from '../api/entities/theory.ts';
import { placesOf } from './paradigm-places.ts';

/** What stands at an end of a suggested link: the phenomenon, or a place around it. */
type Station = ParadigmRole | 'phenomenon';

interface LinkRule {
  readonly from: Station;
  readonly to: Station;
  readonly type: LinkType;
}

const causes = (from: Station, to: Station): LinkRule => ({ from, to, type: 'causes' });
const conditions = (from: Station): LinkRule => ({ from, to: 'strategy', type: 'conditions' });

const DIVIDED: readonly LinkRule[] = [
  causes('causal', 'phenomenon'),
  causes('phenomenon', 'strategy'),
  conditions('context'),
  conditions('intervening'),
  conditions('condition'),
  causes('strategy', 'consequence'),
  causes('phenomenon', 'consequence'),
];

/**
 * The links that an edition's paradigm reads out of its places (METHOD section 7). 1990 and 1998: causal conditions lead
 * to the phenomenon, strategies answer it within context and intervening conditions and have consequences. 2015 goes from
 * conditions to actions and interactions to consequences.
 */
const RULES: Readonly<Record<ParadigmEdition, readonly LinkRule[]>> = {
  '1990': DIVIDED,
  '1998': DIVIDED,
  '2015': [
    causes('condition', 'phenomenon'),
    conditions('condition'),
    causes('phenomenon', 'strategy'),
    causes('strategy', 'consequence'),
    causes('phenomenon', 'consequence'),
  ],
};

export interface PlacedCode {
  readonly id: string;
  readonly role: ParadigmRole;
  readonly codeId: string;
}

/** A link that two places suggest, and which links of this direction there are. */
export interface SuggestedLink {
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
  /** The placements whose quotes may state it; null at the end that is the phenomenon. */
  readonly fromPlacementId: string | null;
  readonly toPlacementId: string | null;
  readonly linkIds: readonly string[];
}

interface ParadigmLinksInput {
  readonly edition: ParadigmEdition;
  readonly phenomenonId: string;
  readonly placements: readonly PlacedCode[];
  readonly links: readonly Pick<Link, 'id' | 'fromId' | 'toId'>[];
}

/**
 * The links that a paradigm suggests, in the order in which it is read, each once. A role kept from another edition counts
 * as the place that shows it. Nothing is linked with itself.
 */
export function paradigmLinks({
  edition,
  phenomenonId,
  placements,
  links,
}: ParadigmLinksInput): SuggestedLink[] {
  const places = placesOf(
    edition,
    placements.map(each => each.role),
  );
  const at = (station: Station): { id: string | null; codeId: string }[] => {
    if (station === 'phenomenon') return [{ id: null, codeId: phenomenonId }];
    const shows = places.find(place => place.role === station)?.shows ?? [];
    return placements.filter(each => shows.includes(each.role));
  };
  const seen = new Set<string>();
  return RULES[edition].flatMap(({ from, to, type }) =>
    at(from).flatMap(cause =>
      at(to).flatMap((effect): SuggestedLink[] => {
        const key = `${cause.codeId} ${effect.codeId}`;
        if (cause.codeId === effect.codeId || seen.has(key)) return [];
        seen.add(key);
        const there = links.filter(link => link.fromId === cause.codeId && link.toId === effect.codeId);
        return [
          {
            fromId: cause.codeId,
            toId: effect.codeId,
            type,
            fromPlacementId: cause.id,
            toPlacementId: effect.id,
            linkIds: there.map(link => link.id),
          },
        ];
      }),
    ),
  );
}
