import { writeFile } from 'node:fs/promises';
import type { PassageQuery } from '../../../shared/api/entities/queries.ts';
import { withRunner } from '../../jobs/job-runner.ts';
import type { CsvPassage } from '../../jobs/report/csv-tables.ts';
import type { Handler } from '../handlers/handler-types.ts';
import type { ProjectSession } from '../project-session.ts';
import { giveWay } from '../storage/give-way.ts';
import { isOfNow, passagesOf, type ReadPassage, readPassages } from './passages-of.ts';

/** So many passages are read before others get their turn. */
const AT_A_TIME = 200;

const unique = (names: readonly string[]) => [...new Set(names)];

/** Gives a passage the names of what it is tied to. */
function rowMaker({ rows }: ProjectSession): (passage: ReadPassage) => CsvPassage {
  const namesOf = (table: 'code' | 'coder' | 'site') =>
    new Map(rows.all(table).map(row => [row.id, row.name]));
  const [codes, coders, sites] = [namesOf('code'), namesOf('coder'), namesOf('site')];
  return ({ start, end, quote, paragraph, siteId, sourceTitle, participantCode, codings }) => ({
    source: sourceTitle,
    site: sites.get(siteId ?? '') ?? '',
    participant: participantCode ?? '',
    paragraph,
    start,
    end,
    quote,
    codes: unique(codings.map(({ codeId }) => codes.get(codeId) ?? '')),
    coders: unique(codings.map(({ coderId }) => coders.get(coderId) ?? '')),
  });
}

/** The answer to a query as rows; null where the project changed while they were read, so that they are of no one moment. */
async function readAll(
  session: ProjectSession,
  query: PassageQuery,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<CsvPassage[] | null> {
  const run = await passagesOf(session, query, signal);
  const rowOf = rowMaker(session);
  const rows: CsvPassage[] = [];
  for (let at = 0; at < run.passages.length; at += AT_A_TIME) {
    if (!isOfNow(session, query, run)) return null;
    rows.push(...readPassages(session, run.passages.slice(at, at + AT_A_TIME)).map(rowOf));
    onProgress(at, run.passages.length);
    await giveWay(session.file.db, signal);
  }
  return rows;
}

/** All passages that a query finds, as a file; begun anew where the project changes meanwhile. Fails as the query does. */
export const exportPassages: Handler<'queries.csv'> = async ({ query, name, language }, context) => {
  const { core, signal, progress } = context;
  const { session } = core;
  const { project } = session.info();
  const title = name === '' ? project.name : `${project.name} ${name}`;
  const onProgress = (done: number, total: number) =>
    progress({ done, total, phase: 'read', subject: title });
  let rows: CsvPassage[] | null = null;
  while (rows === null) rows = await readAll(session, query, signal, onProgress);
  const input = { table: { what: 'passages' as const, rows }, language };
  const bytes = await withRunner(runner => runner.run('csv', input, { signal }));
  const path = core.files.temporaryPath(`${title}.csv`);
  await writeFile(path, bytes);
  return core.files.ref(path);
};
