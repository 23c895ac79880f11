import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import type { ProjectSession } from '../project-session.ts';
import { codingsAt } from '../storage/quote-rows.ts';
import { rowIdsOver } from '../storage/search-queries.ts';
import { scanSources } from './scan-sources.ts';

/** The first codings in whose words a text occurs; texts are read only until there are enough. Fails with CANCELLED. */
export async function findQuotes(
  session: ProjectSession,
  { text, limit }: CheckedParams<'search.quotes'>,
  signal: AbortSignal,
): Promise<Result<'search.quotes'>> {
  const over = rowIdsOver(session.rows);
  const found = new Set<number>();
  const query = SearchQuery.parse({ text, coded: { codeIds: [], with: true } });
  await scanSources(session, query, signal, ({ source, spans }) => {
    for (const span of spans) {
      for (const rowId of over(source.id, span)) found.add(rowId);
      if (found.size >= limit) return false;
    }
    return true;
  });
  return codingsAt(session.rows, session.places, [...found].slice(0, limit));
}
