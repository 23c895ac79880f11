/**
 * Schema 4: what a sampling note is tied to. One column for each kind of thing, so that a tie goes with what it names,
 * and comes back with it by undo; a note is tied to the same thing once.
 */
export const samplingTies = `
CREATE TABLE samplingTie (
  id TEXT PRIMARY KEY, noteId TEXT NOT NULL REFERENCES samplingNote(id) ON DELETE CASCADE,
  codeId TEXT REFERENCES code(id) ON DELETE CASCADE, siteId TEXT REFERENCES site(id) ON DELETE CASCADE,
  participantId TEXT REFERENCES participant(id) ON DELETE CASCADE,
  sourceId TEXT REFERENCES source(id) ON DELETE CASCADE,
  UNIQUE (noteId, codeId), UNIQUE (noteId, siteId), UNIQUE (noteId, participantId), UNIQUE (noteId, sourceId),
  CHECK ((codeId IS NOT NULL) + (siteId IS NOT NULL) + (participantId IS NOT NULL) + (sourceId IS NOT NULL) = 1)
) STRICT;
CREATE INDEX samplingTie_code ON samplingTie(codeId) WHERE codeId IS NOT NULL;
CREATE INDEX samplingTie_site ON samplingTie(siteId) WHERE siteId IS NOT NULL;
CREATE INDEX samplingTie_participant ON samplingTie(participantId) WHERE participantId IS NOT NULL;
CREATE INDEX samplingTie_source ON samplingTie(sourceId) WHERE sourceId IS NOT NULL;
CREATE INDEX attributeValue_owner ON attributeValue(ownerId);
`;
