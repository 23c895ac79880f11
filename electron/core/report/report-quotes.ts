import type { Coding } from '../../../shared/api/entities/codes.ts';
import type { ReportQuote } from '../../jobs/report/report-data.ts';
import type { ProjectSession } from '../project-session.ts';

/** A statement of this length (UTF-16 units) reads well in a table cell; shorter says little, longer fills the page. */
const GOOD_LENGTH = { least: 12, most: 140 };

function readability(quote: string): number {
  if (quote.length < GOOD_LENGTH.least) return quote.length - GOOD_LENGTH.least;
  return quote.length > GOOD_LENGTH.most ? GOOD_LENGTH.most - quote.length : 0;
}

/** A quote with its participant's code. */
export function reportQuote(
  session: ProjectSession,
  at: { sourceId: string; start: number; quote: string },
): ReportQuote {
  return { quote: at.quote, participantCode: session.places.of(at).participantCode ?? '' };
}

/**
 * Statements that stand for a concept: the researcher's example first, then one from each source in turn, so that no
 * single interview speaks for all; within a source those of a readable length first.
 */
export function representativeCodings(
  codings: readonly Coding[],
  exampleId: string | null,
  most: number,
): Coding[] {
  const example = codings.find(c => c.id === exampleId);
  const bySource = Map.groupBy(
    codings.filter(c => c !== example && c.state === 'ok'),
    c => c.sourceId,
  );
  const queues = [...bySource.values()].map(list =>
    list.toSorted((a, b) => readability(b.quote) - readability(a.quote) || a.start - b.start),
  );
  const chosen = example ? [example] : [];
  for (let round = 0; chosen.length < most; round++) {
    const left = queues.flatMap(queue => queue[round] ?? []);
    if (left.length === 0) break;
    chosen.push(...left.slice(0, most - chosen.length));
  }
  return chosen;
}
