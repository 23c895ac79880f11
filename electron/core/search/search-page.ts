import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { SearchHit } from '../../../shared/api/methods/search-methods.ts';
import { splitsSurrogatePair } from '../../../shared/text/offset.ts';
import { paragraphAt, paragraphs } from '../../../shared/text/paragraphs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Rows } from '../storage/rows.ts';
import { turnsOf } from '../storage/search-queries.ts';
import { type Matched, scanSources } from './scan-sources.ts';
import { turnAt } from './searched-places.ts';

/** How much of a paragraph is shown before and after a match, in UTF-16 units. */
const CONTEXT = 90;
/** A long match is shown by its beginning. */
const LONGEST = 400;

/** The words of `[start, end)` with no half of a character at its ends. */
function wholeWords(text: string, start: number, end: number): string {
  const from = splitsSurrogatePair(text, start) ? start + 1 : start;
  return text.slice(from, splitsSurrogatePair(text, end) ? end - 1 : end);
}

/** Matches of one source as they are shown. */
function hitsOf(rows: Rows, { source, text, spans }: Matched, most: number, skip: number): SearchHit[] {
  const list = paragraphs(text);
  const turns = turnsOf(rows, source);
  return spans.slice(skip, skip + most).map(({ start, end }) => {
    const paragraph = paragraphAt(list, start);
    const from = Math.max(paragraph?.start ?? 0, start - CONTEXT);
    const to = Math.max(end, Math.min(paragraph?.end ?? text.length, end + CONTEXT));
    return {
      sourceId: source.id,
      start,
      end,
      before: wholeWords(text, from, start),
      words: wholeWords(text, start, Math.min(end, start + LONGEST)),
      after: end - start > LONGEST ? '…' : wholeWords(text, end, to),
      paragraph: paragraph?.number ?? 1,
      speaker: turnAt(turns, start)?.speaker ?? null,
    };
  });
}

/** A page of matches. Fails as `scanSources` does. */
export async function searchPage(
  session: ProjectSession,
  { query, from, limit }: CheckedParams<'search.text'>,
  signal: AbortSignal,
): Promise<Result<'search.text'>> {
  const page: Result<'search.text'> = { hits: [], next: null };
  const take = (matched: Matched) => {
    const { source, spans } = matched;
    if (page.hits.length === limit) {
      page.next = { sourceId: source.id, position: source.position, skip: 0 };
      return false;
    }
    const skip = source.id === from?.sourceId ? from.skip : 0;
    const hits = hitsOf(session.rows, matched, limit - page.hits.length, skip);
    page.hits.push(...hits);
    if (skip + hits.length >= spans.length) return true;
    page.next = { sourceId: source.id, position: source.position, skip: skip + hits.length };
    return false;
  };
  await scanSources(session, query, signal, take, from);
  return page;
}

/** How many matches there are. Fails as `scanSources` does. */
export async function searchCount(
  session: ProjectSession,
  { query }: CheckedParams<'search.count'>,
  signal: AbortSignal,
): Promise<Result<'search.count'>> {
  const bySource: Record<string, number> = {};
  let hits = 0;
  await scanSources(session, query, signal, ({ source, spans }) => {
    bySource[source.id] = spans.length;
    hits += spans.length;
    return true;
  });
  return { hits, documents: Object.keys(bySource).length, bySource };
}
