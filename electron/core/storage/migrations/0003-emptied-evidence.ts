/**
 * Schema 3: a quote of a link may lose its words to a correction of its transcript. It is then kept, flagged and empty,
 * as a coding is, which the table's old check did not allow; SQLite changes a check only by building the table anew.
 */
export const emptiedEvidence = `
CREATE TABLE evidenceBuilt (
  id TEXT PRIMARY KEY, linkId TEXT NOT NULL REFERENCES link(id) ON DELETE CASCADE,
  sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, causeStart INTEGER, causeEnd INTEGER, effectStart INTEGER, effectEnd INTEGER,
  stance TEXT NOT NULL, causeCodingId TEXT REFERENCES coding(id) ON DELETE SET NULL,
  effectCodingId TEXT REFERENCES coding(id) ON DELETE SET NULL, coderId TEXT NOT NULL REFERENCES coder(id),
  createdAt INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'ok',
  CHECK (start >= 0 AND ("end" > start OR (state = 'emptied' AND "end" = start)))
) STRICT;
INSERT INTO evidenceBuilt (id, linkId, sourceId, start, "end", quote, causeStart, causeEnd, effectStart, effectEnd,
  stance, causeCodingId, effectCodingId, coderId, createdAt)
SELECT id, linkId, sourceId, start, "end", quote, causeStart, causeEnd, effectStart, effectEnd,
  stance, causeCodingId, effectCodingId, coderId, createdAt FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidenceBuilt RENAME TO evidence;
CREATE INDEX evidence_link ON evidence(linkId);
CREATE INDEX evidence_source ON evidence(sourceId, start);
CREATE INDEX evidence_cause ON evidence(causeCodingId) WHERE causeCodingId IS NOT NULL;
CREATE INDEX evidence_effect ON evidence(effectCodingId) WHERE effectCodingId IS NOT NULL;
`;
