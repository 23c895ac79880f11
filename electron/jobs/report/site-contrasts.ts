import type { ReportMatrix } from './report-data.ts';

/** What sets a site apart: codes found there only, and codes found everywhere but there. */
export interface SiteContrast {
  readonly site: string;
  readonly only: readonly string[];
  readonly absent: readonly string[];
}

/**
 * The sites that stand out by a code's presence, in the order of the matrix. A code counts as present at a site with at
 * least one coding. With two sites "only here" and "missing only there" are the same, so absence is told from three on;
 * with one site nothing can stand out.
 */
export function siteContrasts(matrix: ReportMatrix): readonly SiteContrast[] {
  const { sites, rows } = matrix;
  if (sites.length < 2) return [];
  const presence = rows.map(row => ({
    name: row.name,
    at: sites.flatMap((_, index) => ((row.values[index] ?? 0) > 0 ? [index] : [])),
  }));
  return sites
    .map((site, index) => ({
      site,
      only: presence.filter(({ at }) => at.length === 1 && at[0] === index).map(({ name }) => name),
      absent: presence
        .filter(({ at }) => sites.length > 2 && at.length === sites.length - 1 && !at.includes(index))
        .map(({ name }) => name),
    }))
    .filter(contrast => contrast.only.length > 0 || contrast.absent.length > 0);
}
