/**
 * Schema 5: corrections that were typed and not saved, so that a crash or a power cut takes none. They are outside the log
 * as nothing was done yet that could be undone. A row without its source is not given out, and comes back with it.
 */
export const keptDrafts = `
CREATE TABLE draft (
  sourceId TEXT PRIMARY KEY, version INTEGER NOT NULL, typed TEXT NOT NULL, keptAt INTEGER NOT NULL
) STRICT;
`;
