import type { Passage } from '../../../shared/query/passage.ts';
import type { Rows } from './rows.ts';

/** Which codings are meant; an empty list means any. */
export interface MeantCodings {
  readonly codeIds: readonly string[];
  readonly coderIds: readonly string[];
}

/** From so many codes on all codings of a source are read and those of other codes passed over: that is quicker. */
export const MANY_CODES = 32;

type Stored = [place: number, start: number, end: number, codeId: string];

/** Asks source by source where codings stand that are meant, each with its place in the table, in the order of the text. */
export function codingPassages(
  rows: Rows,
  { codeIds, coderIds }: MeantCodings,
): (sourceId: string) => Passage[] {
  const isFew = codeIds.length > 0 && codeIds.length < MANY_CODES;
  // The index of a source's codings answers by itself; the planner cannot know how few a source has.
  const places = rows.db
    .prepare(
      `SELECT rowid, start, "end", codeId FROM coding INDEXED BY coding_source
       WHERE sourceId = @sourceId AND state = 'ok'
       ${isFew ? 'AND codeId IN (SELECT value FROM json_each(@codes))' : ''}
       ${coderIds.length === 0 ? '' : 'AND coderId IN (SELECT value FROM json_each(@coders))'}
       ORDER BY start, "end"`,
    )
    .raw();
  const values = {
    ...(isFew ? { codes: JSON.stringify(codeIds) } : {}),
    ...(coderIds.length === 0 ? {} : { coders: JSON.stringify(coderIds) }),
  };
  const wanted = codeIds.length < MANY_CODES ? null : new Set(codeIds);
  return sourceId => {
    const found = places.all({ sourceId, ...values }) as Stored[];
    const meant = wanted === null ? found : found.filter(([, , , codeId]) => wanted.has(codeId));
    return meant.map(([place, start, end]) => ({ start, end, codings: [place] }));
  };
}

/** The sources in which a code was given. */
export function sourcesOfCode(rows: Rows, codeId: string): string[] {
  return rows.db
    .prepare('SELECT DISTINCT sourceId FROM coding WHERE codeId = ?')
    .pluck()
    .all(codeId) as string[];
}

/** A coding behind a passage. */
export interface CodingBehind {
  readonly id: string;
  readonly codeId: string;
  readonly coderId: string;
  readonly createdAt: number;
}

/** The codings at places of their table, by place. */
export function codingsBehind(rows: Rows, rowIds: readonly number[]): Map<number, CodingBehind> {
  const found = rows.db
    .prepare(
      `SELECT c.rowid AS place, c.id, c.codeId, c.coderId, c.createdAt FROM json_each(?) j
       CROSS JOIN coding c ON c.rowid = j.value`,
    )
    .all(JSON.stringify(rowIds)) as (CodingBehind & { place: number })[];
  return new Map(found.map(({ place, ...coding }) => [place, coding]));
}
