import type { Link, Polarity } from '../api/entities/links.ts';
import { bundleEvidence, type EvidenceBundle, type SourceSite } from './evidence-bundle.ts';
import type { EvidenceRow } from './evidence-index.ts';

/** What the evidence makes of a proposition; `unsupported` means that no quote speaks of it. */
export type PropositionStatus = 'supported' | 'contested' | 'unsupported';

type TiedLink = Pick<Link, 'id' | 'toId' | 'polarity'>;

/** A proposition's evidence through the links it is tied to. */
export interface PropositionEvidence extends EvidenceBundle {
  readonly status: PropositionStatus;
}

const OPPOSITE: Readonly<Record<Polarity, Polarity | null>> = { '+': '-', '-': '+', '±': null, '?': null };

/**
 * Derives a proposition's standing from the evidence of its links. It is contested where quotes disagree about one
 * effect, between sites or within them, or where the quotes of a link state the opposite of what the link claims. Links
 * of different signs to different effects are no contradiction: money may raise one thing and lower another.
 * @param links the links it is tied to
 * @param evidence evidence of any links; what belongs to others is passed over
 */
export function propositionEvidence(
  links: readonly TiedLink[],
  evidence: readonly EvidenceRow[],
  sources: readonly SourceSite[],
): PropositionEvidence {
  const siteBySource = new Map(sources.map(source => [source.id, source.siteId]));
  const tied = new Map(links.map(link => [link.id, link]));
  const rows = evidence.filter(row => tied.has(row.linkId));
  const bundleOf = (some: readonly EvidenceRow[]): EvidenceBundle =>
    bundleEvidence(
      some,
      id => tied.get(id)?.polarity ?? '?',
      id => siteBySource.get(id) ?? null,
    );
  const whole = bundleOf(rows);
  const byEffect = Map.groupBy(rows, row => tied.get(row.linkId)?.toId ?? '');
  const disagree = [...byEffect.values()].some(some => bundleOf(some).contest !== 'none');
  const refuted = links.some(link => {
    const { polarity, citations } = bundleOf(rows.filter(row => row.linkId === link.id));
    return citations > 0 && polarity === OPPOSITE[link.polarity];
  });
  const status = whole.citations === 0 ? 'unsupported' : disagree || refuted ? 'contested' : 'supported';
  return { ...whole, status };
}
