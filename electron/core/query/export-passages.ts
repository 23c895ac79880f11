import { writeFile } from 'node:fs/promises';
import { withRunner } from '../../jobs/job-runner.ts';
import type { CsvPassage } from '../../jobs/report/csv-tables.ts';
import type { Handler } from '../handlers/handler-types.ts';
import { giveWay } from '../storage/give-way.ts';
import { passagesOf, readPassages } from './passages-of.ts';

/** So many passages are read before others get their turn. */
const AT_A_TIME = 200;

const unique = (names: readonly string[]) => [...new Set(names)];

/** All passages that a query finds, as a file. Fails as the query does. */
export const exportPassages: Handler<'queries.csv'> = async ({ query, name, language }, context) => {
  const { core, signal, progress } = context;
  const { session } = core;
  const { project } = session.info();
  const title = name === '' ? project.name : `${project.name} ${name}`;
  const { passages } = await passagesOf(session, query, signal);
  const namesOf = (table: 'code' | 'coder' | 'site') =>
    new Map(session.rows.all(table).map(row => [row.id, row.name]));
  const [codes, coders, sites] = [namesOf('code'), namesOf('coder'), namesOf('site')];
  const rows: CsvPassage[] = [];
  for (let at = 0; at < passages.length; at += AT_A_TIME) {
    for (const each of readPassages(session, passages.slice(at, at + AT_A_TIME))) {
      const { start, end, quote, paragraph, siteId, codings } = each;
      rows.push({
        source: each.sourceTitle,
        site: sites.get(siteId ?? '') ?? '',
        participant: each.participantCode ?? '',
        paragraph,
        start,
        end,
        quote,
        codes: unique(codings.map(({ codeId }) => codes.get(codeId) ?? '')),
        coders: unique(codings.map(({ coderId }) => coders.get(coderId) ?? '')),
      });
    }
    progress({ done: at, total: passages.length, phase: 'read', subject: title });
    await giveWay(session.file.db, signal);
  }
  const input = { table: { what: 'passages' as const, rows }, language };
  const bytes = await withRunner(runner => runner.run('csv', input, { signal }));
  const path = core.files.temporaryPath(`${title}.csv`);
  await writeFile(path, bytes);
  return core.files.ref(path);
};
