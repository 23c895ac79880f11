import type { ModelFilter } from '../api/entities/models.ts';

/** A filter that lets every link through. */
export const NO_FILTER: ModelFilter = {
  siteIds: [],
  coderIds: [],
  polarities: [],
  minQuotes: 0,
  minSources: 0,
  minSites: 0,
};
