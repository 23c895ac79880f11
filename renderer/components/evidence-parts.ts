import type { Result } from '../../shared/api/method-table.ts';
import type { QuotePart } from './quote-card.tsx';

export type EvidenceRow = Result<'evidence.list'>[number];

/** The parts of a quote that name cause and effect, as far as they are marked. */
export function evidenceParts(row: EvidenceRow): QuotePart[] {
  const { causeStart, causeEnd, effectStart, effectEnd } = row;
  const parts: QuotePart[] = [];
  if (causeStart !== null && causeEnd !== null)
    parts.push({ start: causeStart, end: causeEnd, role: 'cause' });
  if (effectStart !== null && effectEnd !== null)
    parts.push({ start: effectStart, end: effectEnd, role: 'effect' });
  return parts;
}
