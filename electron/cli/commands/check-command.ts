import { basename, resolve } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Problem } from '../../../shared/api/methods/project-methods.ts';
import type { Command, CommandContext } from '../command.ts';
import { tablesOf } from '../find-rows.ts';
import { problemSentence, sentenceOf } from '../sentences.ts';

interface Found {
  problems: Problem[];
  /** What is to be known first: whether it can still be opened. */
  verdict: string;
  titles: ReadonlyMap<string, string>;
}

/** Everything that is wrong with a file. One that is too damaged to be opened has that one problem. */
async function look({ client }: CommandContext, token: string, file: string): Promise<Found> {
  try {
    await client.call('project.open', { token });
  } catch (error) {
    if (!(error instanceof RootedError) || error.code !== 'PROJECT_DAMAGED') throw error;
    const problems = [{ kind: 'file' as const, message: error.message, table: '', id: '' }];
    return { problems, verdict: sentenceOf(error), titles: new Map() };
  }
  const problems = await client.call('project.check', {});
  const { source } = await tablesOf(client);
  const titles = new Map(source.map(({ id, title }) => [id, title]));
  return { problems, verdict: `${file} opens, but not all that is in it is as it was.`, titles };
}

async function copiesSentence({ client }: CommandContext, token: string): Promise<string> {
  const { backups } = await client.call('backups.list', { project: token });
  const [newest] = backups;
  if (!newest) return 'Rooted keeps no copy of it.';
  const when = new Date(newest.at).toISOString().slice(0, 16).replace('T', ' ');
  return `Rooted keeps ${backups.length} of its copies, the newest of ${when} UTC: open the file in the app to go back to one.`;
}

/** `check FILE`: looks a whole project over and exits with 1 where anything is wrong. */
export const checkCommand: Command = {
  usage: 'check FILE [--json]',
  options: {},
  least: 1,
  most: 1,
  opens: false,
  async run(context, [file = '']) {
    const token = await context.core.registerFile(resolve(file));
    const { problems, verdict, titles } = await look(context, token, basename(file));
    if (problems.length === 0) return { json: { problems }, text: 'Nothing was found wrong.' };
    const sentences = [
      verdict,
      ...problems.map(problem => problemSentence(problem, titles)),
      await copiesSentence(context, token),
    ];
    return { json: { problems }, text: sentences.join('\n'), failed: 'PROJECT_DAMAGED' };
  },
};
