/**
 * Schema 2: a code's name in the other language, how a model is drawn, and what was answered to suggestions.
 * `key` names a suggestion by the ids of what it is about, so that renaming does not bring it back.
 */
export const translationsAndAnswers = `
ALTER TABLE code ADD COLUMN translation TEXT NOT NULL DEFAULT '';
ALTER TABLE model ADD COLUMN display TEXT NOT NULL DEFAULT '{}';

CREATE TABLE suggestionAnswer (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE, answer TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder(id), createdAt INTEGER NOT NULL
) STRICT;
`;
