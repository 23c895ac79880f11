/**
 * Schema 6: indexes that answer by themselves what is asked of many codings: the passages of a code in the order of the
 * sources and of the text, and how many there are by code and by source. A million codings lie in 400 MB of rows. Beside
 * each text, where its paragraphs begin; those of texts that are there already are kept when they are first asked for.
 */
export const orderedCodings = `
DROP INDEX coding_code;
DROP INDEX coding_source;
CREATE INDEX coding_source ON coding(sourceId, start, "end", codeId, state);
CREATE INDEX coding_code ON coding(codeId, sourceId, start, state);
CREATE INDEX coding_counted ON coding(sourceId, codeId, state, createdAt);
CREATE INDEX source_order ON source(position, id);
CREATE TABLE paragraphStarts (hash TEXT PRIMARY KEY, starts BLOB NOT NULL) STRICT;
`;
