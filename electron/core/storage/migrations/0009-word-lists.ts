/**
 * Schema 9: words that texts are cut by or counted without, one row each, so that adding one is a step of its own; and what
 * is typed into a field that makes something new, so that a crash takes none of it. As with `draft`, the second is outside
 * the log: nothing was done yet that could be undone.
 */
export const wordLists = `
CREATE TABLE listedWord (
  id TEXT PRIMARY KEY, list TEXT NOT NULL, word TEXT NOT NULL, UNIQUE (list, word)
) STRICT;
CREATE TABLE typedText (
  place TEXT PRIMARY KEY, typed TEXT NOT NULL, keptAt INTEGER NOT NULL
) STRICT;
`;
