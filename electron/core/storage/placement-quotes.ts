import type { QuoteRow } from '../../../shared/api/methods/coding-methods.ts';
import type { QuotePlaces } from './quote-rows.ts';
import type { Rows } from './rows.ts';

type Stored = Omit<QuoteRow, 'sourceTitle' | 'participantCode' | 'siteId' | 'paragraph'> & {
  placementId: string;
};

/** The quotes behind each placement of a paradigm that has some, in the order of the sources and of the text. */
export function quotesOfPlacements(
  rows: Rows,
  places: QuotePlaces,
  paradigmId: string,
): { placementId: string; quotes: QuoteRow[] }[] {
  const found = rows.db
    .prepare(
      `SELECT pe.placementId, c.id, c.sourceId, c.start, c."end", c.quote, c.codeId, c.coderId, c.createdAt
       FROM placementEvidence pe
       JOIN paradigmPlacement p ON p.id = pe.placementId
       JOIN coding c ON c.id = pe.codingId
       JOIN source s ON s.id = c.sourceId
       WHERE p.paradigmId = ? AND c.state = 'ok' ORDER BY s.position, s.id, c.start, c.id`,
    )
    .all(paradigmId) as Stored[];
  const byPlacement = Map.groupBy(found, row => row.placementId);
  return [...byPlacement].map(([placementId, quotes]) => ({
    placementId,
    quotes: quotes.map(({ placementId: _, ...quote }) => ({ ...quote, ...places.of(quote) })),
  }));
}
