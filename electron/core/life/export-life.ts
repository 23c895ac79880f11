import { writeFile } from 'node:fs/promises';
import { lifeCsv, lifeMarkdown } from '../../jobs/report/life-file.ts';
import { lifeFileWords } from '../../jobs/report/life-words.ts';
import { fill } from '../../jobs/report/report-words.ts';
import type { Handler } from '../handlers/handler-types.ts';
import { LoggedNames } from './logged-names.ts';
import { eventsOf } from './tell-life.ts';

const LONGEST_NAME = 60;

/** Writes the life of a code or a coding as a table, the oldest event first. */
export const exportLife: Handler<'history.exportLife'> = async ({ of, id, format, language }, context) => {
  const { session, files } = context.core;
  const events = await eventsOf(session, { of, id }, context.signal);
  const name = new LoggedNames(session.rows).name(of, id);
  const coders = new Map(session.rows.all('coder').map(coder => [coder.id, coder.name]));
  const told = events.reverse().map(event => ({ ...event, who: coders.get(event.coderId ?? '') ?? '' }));
  const title = fill(lifeFileWords(language).title[of], { name: [...name].slice(0, LONGEST_NAME).join('') });
  const path = files.temporaryPath(`${title}.${format}`);
  const life = { of, name, language, events: told };
  await writeFile(path, format === 'csv' ? lifeCsv(life) : lifeMarkdown(life));
  return files.ref(path);
};
