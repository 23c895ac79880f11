/**
 * Schema 7: which terms each text holds, so that a search reads only the texts that can have a match. Terms are by text
 * and not by source: a text never changes under its hash, so corrections, undo and redo leave the index right. It is
 * outside the log, filled while nothing else is to be done, and a text it does not hold yet is read instead.
 */
export const textIndex = `
CREATE TABLE indexedText (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE textTerm USING fts5(
  terms, content='', contentless_delete=1, detail=none, tokenize='ascii'
);
`;
