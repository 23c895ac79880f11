import type { EvidenceSummary } from '../../../shared/api/methods/selective-methods.ts';
import type { EvidenceBundle } from '../../../shared/theory/evidence-bundle.ts';

/** What of a bundle goes to the interface: numbers, and the ids that open what is behind them. */
export function summaryOf(bundle: EvidenceBundle): EvidenceSummary {
  const { citations, supports, contradicts, sites, polarity, contest } = bundle;
  return {
    evidenceIds: [...bundle.evidenceIds],
    citations,
    supports,
    contradicts,
    sources: bundle.sourceIds.length,
    sites,
    polarity,
    contest,
    contested: contest !== 'none',
  };
}
