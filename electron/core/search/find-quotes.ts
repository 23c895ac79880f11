import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import { SearchQuery } from '../../../shared/api/methods/search-methods.ts';
import type { ProjectSession } from '../project-session.ts';
import { codingsOf } from '../storage/quote-rows.ts';
import { idsOver } from '../storage/search-queries.ts';
import { scanSources } from './scan-sources.ts';

/** The first codings in whose words a text occurs; texts are read only until there are enough. Fails with CANCELLED. */
export async function findQuotes(
  session: ProjectSession,
  { text, limit }: CheckedParams<'search.quotes'>,
  signal: AbortSignal,
): Promise<Result<'search.quotes'>> {
  const over = idsOver(session.rows);
  // Ids and not places in the table: between two texts a coding may go and another take its place.
  const found = new Set<string>();
  const query = SearchQuery.parse({ text, coded: { codeIds: [], with: true } });
  await scanSources(session, query, signal, ({ source, spans }) => {
    for (const span of spans) {
      for (const id of over(source.id, span)) found.add(id);
      if (found.size >= limit) return false;
    }
    return true;
  });
  return codingsOf(session.rows, session.places, [...found].slice(0, limit));
}
