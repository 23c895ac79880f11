import type { CheckedParams, Result } from '../../shared/api/method-table.ts';
import type { EmptiedPassage } from '../../shared/api/methods/source-methods.ts';
import type { Row } from '../../shared/api/tables.ts';
import { type Change, mapper } from '../../shared/text/change-map.ts';
import { type LostQuote, placeForQuote } from '../../shared/text/emptied-quote.ts';
import { offset } from '../../shared/text/offset.ts';
import { occurrences } from '../../shared/text/quote-anchor.ts';
import type { ProjectSession } from './project-session.ts';
import { type EmptiedRow, emptiedRows } from './storage/emptied-queries.ts';
import { textVersionOf } from './storage/texts.ts';

/** The versions of a text before the current one, the newest first, read only as far as they are asked for. */
function* earlierTexts(session: ProjectSession, source: Row<'source'>): Generator<string> {
  const versions = session.rows
    .where('sourceText', 'sourceId', source.id)
    .filter(each => each.version < source.textVersion)
    .sort((a, b) => b.version - a.version);
  for (const { textHash } of versions) yield session.texts.text({ textHash, title: source.title });
}

/** The newest version that still says the words, and where nearest to the place they left. */
function earlierOf(texts: Iterable<string>, { quote, start }: EmptiedRow): LostQuote['earlier'] {
  for (const text of texts) {
    const [nearest] = occurrences(text, quote).sort(
      (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start),
    );
    if (nearest) return { text, start: nearest.start };
  }
  return null;
}

/** What the last correction wrote at each place, by where it begins now. */
function writtenAt(session: ProjectSession, source: Row<'source'>): ReadonlyMap<number, Change> {
  const map = textVersionOf(session.rows, source).changeMap;
  const { position } = mapper(map);
  return new Map(map.map(change => [position(change[0], 'left'), change]));
}

/**
 * The passages of a source that corrections left without words, in the order of the text, each with a place to offer.
 * Fails with NOT_FOUND or TEXT_DAMAGED.
 */
export function emptiedPassages(
  session: ProjectSession,
  { sourceId, limit }: CheckedParams<'sources.emptied'>,
): Result<'sources.emptied'> {
  const source = session.rows.get('source', sourceId);
  const { total, rows } = emptiedRows(session.rows, sourceId, limit);
  if (total === 0) return { total, rows: [] };
  const text = session.texts.text(source);
  const written = writtenAt(session, source);
  const offerFor = (row: EmptiedRow): EmptiedPassage['offer'] => {
    const earlier = earlierOf(earlierTexts(session, source), row);
    const lost = { quote: row.quote, place: offset(row.start), earlier };
    const place = placeForQuote(text, lost, written.get(row.start) ?? null);
    return place && { start: place.start, end: place.end, words: text.slice(place.start, place.end) };
  };
  return {
    total,
    rows: rows.map(row => ({ ...row, offer: offerFor(row) })),
  };
}
