import type { Passage } from '../../../shared/query/passage.ts';
import type { Rows } from './rows.ts';

/** Which codings are meant; an empty list means any. */
export interface MeantCodings {
  readonly codeIds: readonly string[];
  readonly coderIds: readonly string[];
}

/** Asks source by source where codings stand that are meant, each with its place in the table, in the order of the text. */
export function codingPassages(
  rows: Rows,
  { codeIds, coderIds }: MeantCodings,
): (sourceId: string) => Passage[] {
  const [only] = codeIds;
  const ofCodes =
    codeIds.length === 1 ? 'AND codeId = @codes' : 'AND codeId IN (SELECT value FROM json_each(@codes))';
  const ofCoders = 'AND coderId IN (SELECT value FROM json_each(@coders))';
  // The index of a source's codings answers by itself; the planner cannot know how few a source has.
  const places = rows.db
    .prepare(
      `SELECT rowid, start, "end" FROM coding INDEXED BY coding_source WHERE sourceId = @sourceId AND state = 'ok'
       ${codeIds.length === 0 ? '' : ofCodes} ${coderIds.length === 0 ? '' : ofCoders} ORDER BY start, "end"`,
    )
    .raw();
  const values = {
    ...(codeIds.length === 0 ? {} : { codes: codeIds.length === 1 ? only : JSON.stringify(codeIds) }),
    ...(coderIds.length === 0 ? {} : { coders: JSON.stringify(coderIds) }),
  };
  return sourceId =>
    (places.all({ sourceId, ...values }) as [number, number, number][]).map(([rowid, start, end]) => ({
      start,
      end,
      codings: [rowid],
    }));
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
