import type { Row } from '../../../../shared/api/tables.ts';
import { matchName } from '../../../names/match-name.ts';

export interface SourceNode {
  id: string;
  /** Null for a site, or for the place of sources without one. */
  source: Row<'source'> | null;
  site: Row<'site'> | null;
  children: readonly SourceNode[];
}

export const NO_SITE = 'no-site';

/** The sources under their sites, in the sites' order; sites without sources are left out. */
export function sourceNodes(
  sources: readonly Row<'source'>[],
  sites: readonly Row<'site'>[],
  filter: string,
  compare: (a: string, b: string) => number,
): SourceNode[] {
  const fits = (name: string) => matchName(name, filter) !== null;
  const bySite = Map.groupBy(sources, source => source.siteId);
  const leaves = (siteId: string | null, siteName: string) => {
    const hasName = siteName !== '' && fits(siteName);
    return (bySite.get(siteId) ?? [])
      .filter(source => hasName || fits(source.title))
      .sort((a, b) => compare(a.title, b.title))
      .map(source => ({ id: source.id, source, site: null, children: [] }));
  };
  const groups = sites.map(site => ({
    id: site.id,
    source: null,
    site,
    children: leaves(site.id, site.name),
  }));
  const loose = { id: NO_SITE, source: null, site: null, children: leaves(null, '') };
  return [...groups, loose].filter(group => group.children.length > 0);
}
