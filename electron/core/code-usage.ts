import type { Result } from '../../shared/api/method-table.ts';
import { withCodesBelow } from './codes-below.ts';
import type { ProjectSession } from './project-session.ts';
import { giveWay } from './storage/give-way.ts';

/** After so many milliseconds of counting, other work is let through. */
const SLICE_MS = 15;

/** Codings of a code and of what lies below it, by source. */
async function usedIn(
  session: ProjectSession,
  codeId: string,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  let began = performance.now();
  for (const id of withCodesBelow(session, [codeId])) {
    for (const [sourceId, n] of session.counts.inSources(id))
      used.set(sourceId, (used.get(sourceId) ?? 0) + n);
    if (performance.now() - began < SLICE_MS) continue;
    await giveWay(session.file.db, signal);
    began = performance.now();
  }
  return used;
}

/** Where a code and what lies below it was used, site by site in the order of the sites; null comes last. */
export async function usageOf(
  session: ProjectSession,
  codeId: string,
  signal: AbortSignal,
): Promise<Result<'codes.usage'>> {
  const { rows } = session;
  const used = await usedIn(session, codeId, signal);
  const bySite = Map.groupBy(
    rows.all('source').filter(source => used.has(source.id)),
    source => source.siteId,
  );
  const siteIds = [...rows.all('site', ['position', 'id']).map(site => site.id), null];
  const sites = siteIds.flatMap(siteId => {
    const sources = bySite.get(siteId) ?? [];
    const codings = sources.reduce((sum, source) => sum + (used.get(source.id) ?? 0), 0);
    return sources.length === 0 ? [] : [{ siteId, codings, sources: sources.length }];
  });
  return { total: sites.reduce((sum, site) => sum + site.codings, 0), sites };
}
