/**
 * Schema 8: the log can be asked for the life of one row: what was done to it, what was hung on it, and, for a code, which
 * steps gave it codings and took them. The expressions are part of the indexes: a query that is to use one says the same.
 * `coding_newest` tells when each code was used last.
 */
const either = (column: string) =>
  `COALESCE(json_extract(after, '$.${column}'), json_extract(before, '$.${column}'))`;

/** What a logged row hangs on: the code or the coding it is about. */
export const HUNG_ON = `CASE tableName
  WHEN 'memoRef' THEN ${either('targetId')}
  WHEN 'propertyPlacement' THEN ${either('codingId')}
  WHEN 'placementEvidence' THEN ${either('codingId')}
  WHEN 'evidence' THEN ${either('causeCodingId')}
  WHEN 'link' THEN ${either('fromId')}
  WHEN 'paradigm' THEN ${either('phenomenonId')}
  ELSE ${either('codeId')} END`;
export const HANGING = `tableName IN ('memoRef', 'propertyPlacement', 'placementEvidence', 'evidence', 'link', 'paradigm',
  'paradigmPlacement', 'codeMembership', 'property')`;

/** The other end of what has two. */
export const OTHER_END = `CASE tableName
  WHEN 'evidence' THEN ${either('effectCodingId')} ELSE ${either('toId')} END`;
export const TWO_ENDED = `tableName IN ('evidence', 'link')`;

const codeIn = (image: 'before' | 'after') => `json_extract(${image}, '$.codeId')`;
export const CODE_BEFORE = codeIn('before');
export const CODE_AFTER = codeIn('after');
const codeChanged = `tableName = 'coding' AND ${CODE_AFTER} IS NOT ${CODE_BEFORE}`;
export const GAINED = `${codeChanged} AND ${CODE_AFTER} IS NOT NULL`;
export const LOST = `${codeChanged} AND ${CODE_BEFORE} IS NOT NULL`;

/** Steps that make one code of several or several of one. */
export const RESHAPING = `command IN ('codes.merge', 'codes.split')`;

export const lifeOfRows = `
CREATE INDEX change_row ON change(rowId);
CREATE INDEX change_hung ON change(${HUNG_ON}) WHERE ${HANGING};
CREATE INDEX change_end ON change(${OTHER_END}) WHERE ${TWO_ENDED};
CREATE INDEX change_gained ON change(${CODE_AFTER}, revision, ${CODE_BEFORE}, tableName) WHERE ${GAINED};
CREATE INDEX change_lost ON change(${CODE_BEFORE}, revision, ${CODE_AFTER}, tableName) WHERE ${LOST};
CREATE INDEX revision_reversed ON revision(reverses) WHERE reverses IS NOT NULL;
CREATE INDEX revision_reshaping ON revision(command) WHERE ${RESHAPING};
CREATE INDEX coding_newest ON coding(codeId, state, createdAt);
`;
