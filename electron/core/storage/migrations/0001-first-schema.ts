/**
 * Schema 1: every object of the product in one piece. Names are those of `shared/api/entities`, so that a row and
 * its entity are one thing. Ids are UUIDv7 text, times are integer milliseconds, positions are UTF-16 units.
 * `body` and `blob` are addressed by SHA-256 and only ever added to, so the log need not repeat long texts.
 */
export const firstSchema = `
CREATE TABLE body (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, question TEXT NOT NULL, edition TEXT NOT NULL,
  language TEXT NOT NULL, note TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE coder (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT NULL, color TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE site (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, color TEXT NOT NULL, note TEXT NOT NULL, position REAL NOT NULL
) STRICT;
CREATE TABLE participant (
  id TEXT PRIMARY KEY, code TEXT NOT NULL, role TEXT NOT NULL,
  siteId TEXT REFERENCES site(id) ON DELETE SET NULL, note TEXT NOT NULL
) STRICT;
CREATE TABLE attribute (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, options TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE TABLE attributeValue (
  id TEXT PRIMARY KEY, attributeId TEXT NOT NULL REFERENCES attribute(id) ON DELETE CASCADE,
  ownerId TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (attributeId, ownerId)
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, siteId TEXT REFERENCES site(id) ON DELETE SET NULL, date TEXT,
  medium TEXT NOT NULL, note TEXT NOT NULL, textHash TEXT NOT NULL, textVersion INTEGER NOT NULL,
  length INTEGER NOT NULL, characters INTEGER NOT NULL, words INTEGER NOT NULL, position REAL NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE sourceText (
  id TEXT PRIMARY KEY, sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, version INTEGER NOT NULL,
  textHash TEXT NOT NULL, turns TEXT NOT NULL, changeMap TEXT NOT NULL, createdAt INTEGER NOT NULL,
  UNIQUE (sourceId, version)
) STRICT;
CREATE TABLE sourceParticipant (
  id TEXT PRIMARY KEY, sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  participantId TEXT NOT NULL REFERENCES participant(id) ON DELETE CASCADE, UNIQUE (sourceId, participantId)
) STRICT;
CREATE TABLE speaker (
  id TEXT PRIMARY KEY, sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, name TEXT NOT NULL,
  role TEXT NOT NULL, participantId TEXT REFERENCES participant(id) ON DELETE SET NULL
) STRICT;
CREATE TABLE original (
  id TEXT PRIMARY KEY, sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, fileName TEXT NOT NULL,
  mediaType TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, encoding TEXT, losses TEXT NOT NULL
) STRICT;

CREATE TABLE code (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, parentId TEXT REFERENCES code(id) ON DELETE SET NULL,
  color TEXT NOT NULL, definition TEXT NOT NULL, whenToUse TEXT NOT NULL, whenNotToUse TEXT NOT NULL,
  exampleCodingId TEXT REFERENCES coding(id) ON DELETE SET NULL, inVivo INTEGER NOT NULL, position REAL NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE codeMembership (
  id TEXT PRIMARY KEY, codeId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  categoryId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, UNIQUE (codeId, categoryId)
) STRICT;
CREATE TABLE coding (
  id TEXT PRIMARY KEY, sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, coderId TEXT NOT NULL REFERENCES coder(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, state TEXT NOT NULL,
  createdAt INTEGER NOT NULL, CHECK (start >= 0 AND "end" >= start)
) STRICT;
CREATE TABLE property (
  id TEXT PRIMARY KEY, codeId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, name TEXT NOT NULL,
  kind TEXT NOT NULL, low TEXT NOT NULL, high TEXT NOT NULL, options TEXT NOT NULL, position REAL NOT NULL
) STRICT;
CREATE TABLE propertyPlacement (
  id TEXT PRIMARY KEY, propertyId TEXT NOT NULL REFERENCES property(id) ON DELETE CASCADE,
  codingId TEXT NOT NULL REFERENCES coding(id) ON DELETE CASCADE, value REAL NOT NULL, UNIQUE (propertyId, codingId)
) STRICT;

CREATE TABLE memo (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id), date INTEGER NOT NULL, updatedAt INTEGER NOT NULL
) STRICT;
CREATE TABLE memoRef (
  id TEXT PRIMARY KEY, memoId TEXT NOT NULL REFERENCES memo(id) ON DELETE CASCADE, relation TEXT NOT NULL,
  targetKind TEXT NOT NULL, targetId TEXT NOT NULL
) STRICT;
CREATE TABLE samplingNote (
  id TEXT PRIMARY KEY, question TEXT NOT NULL, gap TEXT NOT NULL, next TEXT NOT NULL, reason TEXT NOT NULL,
  changed TEXT NOT NULL, doneAt INTEGER, coderId TEXT NOT NULL REFERENCES coder(id), createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE link (
  id TEXT PRIMARY KEY, fromId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  toId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, type TEXT NOT NULL, polarity TEXT NOT NULL,
  meaning TEXT NOT NULL, coderId TEXT NOT NULL REFERENCES coder(id), createdAt INTEGER NOT NULL,
  CHECK (fromId <> toId)
) STRICT;
CREATE TABLE evidence (
  id TEXT PRIMARY KEY, linkId TEXT NOT NULL REFERENCES link(id) ON DELETE CASCADE,
  sourceId TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, causeStart INTEGER, causeEnd INTEGER, effectStart INTEGER, effectEnd INTEGER,
  stance TEXT NOT NULL, causeCodingId TEXT REFERENCES coding(id) ON DELETE SET NULL,
  effectCodingId TEXT REFERENCES coding(id) ON DELETE SET NULL, coderId TEXT NOT NULL REFERENCES coder(id),
  createdAt INTEGER NOT NULL, CHECK (start >= 0 AND "end" > start)
) STRICT;

CREATE TABLE paradigm (
  id TEXT PRIMARY KEY, phenomenonId TEXT NOT NULL UNIQUE REFERENCES code(id) ON DELETE CASCADE, position REAL NOT NULL
) STRICT;
CREATE TABLE paradigmPlacement (
  id TEXT PRIMARY KEY, paradigmId TEXT NOT NULL REFERENCES paradigm(id) ON DELETE CASCADE, role TEXT NOT NULL,
  codeId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, position REAL NOT NULL,
  UNIQUE (paradigmId, role, codeId)
) STRICT;
CREATE TABLE placementEvidence (
  id TEXT PRIMARY KEY, placementId TEXT NOT NULL REFERENCES paradigmPlacement(id) ON DELETE CASCADE,
  codingId TEXT NOT NULL REFERENCES coding(id) ON DELETE CASCADE, UNIQUE (placementId, codingId)
) STRICT;

CREATE TABLE storyline (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, paragraphs TEXT NOT NULL, updatedAt INTEGER NOT NULL
) STRICT;
CREATE TABLE proposition (
  id TEXT PRIMARY KEY, text TEXT NOT NULL, position REAL NOT NULL
) STRICT;
CREATE TABLE propositionLink (
  id TEXT PRIMARY KEY, propositionId TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,
  linkId TEXT NOT NULL REFERENCES link(id) ON DELETE CASCADE, UNIQUE (propositionId, linkId)
) STRICT;
CREATE TABLE structure (
  id TEXT PRIMARY KEY, fromId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE,
  toId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, meaning TEXT NOT NULL,
  evidenceId TEXT REFERENCES evidence(id) ON DELETE SET NULL, position REAL NOT NULL, UNIQUE (fromId, toId)
) STRICT;
CREATE TABLE savedSet (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;

CREATE TABLE model (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL, filter TEXT NOT NULL, position REAL NOT NULL,
  createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE modelPosition (
  id TEXT PRIMARY KEY, modelId TEXT NOT NULL REFERENCES model(id) ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code(id) ON DELETE CASCADE, level TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL,
  UNIQUE (modelId, codeId, level)
) STRICT;
CREATE TABLE modelNote (
  id TEXT PRIMARY KEY, modelId TEXT NOT NULL REFERENCES model(id) ON DELETE CASCADE, x REAL NOT NULL, y REAL NOT NULL,
  width REAL NOT NULL, text TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, coderId TEXT, command TEXT NOT NULL, subject TEXT NOT NULL,
  count INTEGER NOT NULL, kind TEXT NOT NULL, reverses INTEGER, place TEXT,
  undoHead INTEGER, undoBelow INTEGER, redoHead INTEGER, redoBelow INTEGER
) STRICT;
CREATE TABLE change (
  seq INTEGER PRIMARY KEY, revision INTEGER NOT NULL, tableName TEXT NOT NULL, rowId TEXT NOT NULL,
  before TEXT, after TEXT
) STRICT;

CREATE INDEX coding_source ON coding(sourceId, start);
CREATE INDEX coding_code ON coding(codeId, sourceId);
CREATE INDEX code_parent ON code(parentId);
CREATE INDEX code_example ON code(exampleCodingId) WHERE exampleCodingId IS NOT NULL;
CREATE INDEX source_site ON source(siteId);
CREATE INDEX sourceText_source ON sourceText(sourceId);
CREATE INDEX speaker_source ON speaker(sourceId);
CREATE INDEX original_source ON original(sourceId);
CREATE INDEX original_hash ON original(sha256);
CREATE INDEX evidence_link ON evidence(linkId);
CREATE INDEX evidence_source ON evidence(sourceId, start);
CREATE INDEX evidence_cause ON evidence(causeCodingId) WHERE causeCodingId IS NOT NULL;
CREATE INDEX evidence_effect ON evidence(effectCodingId) WHERE effectCodingId IS NOT NULL;
CREATE INDEX link_from ON link(fromId);
CREATE INDEX link_to ON link(toId);
CREATE INDEX memoRef_memo ON memoRef(memoId);
CREATE INDEX memoRef_target ON memoRef(targetId);
CREATE INDEX placement_coding ON propertyPlacement(codingId);
CREATE INDEX placementEvidence_coding ON placementEvidence(codingId);
CREATE INDEX structure_evidence ON structure(evidenceId) WHERE evidenceId IS NOT NULL;
CREATE INDEX change_revision ON change(revision);
`;
