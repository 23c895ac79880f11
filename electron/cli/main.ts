import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RootedError } from '../../shared/api/errors.ts';
import { startCore } from '../core/start-core.ts';
import { ensureSamples } from '../launcher/ensure-built.ts';
import { coreClient } from '../shell/core-client.ts';
import { homeFolder } from '../shell/home-folder.ts';
import { CallError } from './call-error.ts';
import type { Command, CommandResult, Options } from './command.ts';
import { analysisCommands } from './commands/analysis-commands.ts';
import { checkNamesCommand } from './commands/check-names-command.ts';
import { codingCommands } from './commands/coding-commands.ts';
import { correctCommand } from './commands/correct-command.ts';
import { importCommand } from './commands/import-command.ts';
import { projectCommands } from './commands/project-commands.ts';
import { queryCommand } from './commands/query-command.ts';
import { searchCommand } from './commands/search-command.ts';
import { showCommand } from './commands/show-command.ts';
import { wordsCommand } from './commands/words-command.ts';
import { sentenceOf } from './sentences.ts';

const COMMANDS: Record<string, Command> = {
  ...projectCommands,
  import: importCommand,
  'check-names': checkNamesCommand,
  show: showCommand,
  search: searchCommand,
  query: queryCommand,
  words: wordsCommand,
  ...codingCommands,
  correct: correctCommand,
  ...analysisCommands,
};

const say = (text: string) => process.stderr.write(`${text}\n`);

function usage(): string {
  const lines = Object.values(COMMANDS).map(command => `  rooted ${command.usage}`);
  return ['Usage:', ...lines, '', '--json prints one JSON document; messages go to standard error.'].join(
    '\n',
  );
}

/** A script of many commands leaves a copy a minute, not one for each. */
const COPIES_APART_MS = 60_000;

interface Parsed {
  command: Command;
  file: string;
  words: string[];
  options: Options;
}

function parse(args: readonly string[]): Parsed {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CallError(name === '' ? usage() : `There is no command "${name}".\n${usage()}`);
  const options = {
    ...command.options,
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const },
  };
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (values['help'] === true) return { command, file: '', words: [], options: values };
    const words = command.opens ? others : positionals;
    if (file === undefined || words.length < command.least || words.length > command.most) {
      throw new CallError(`Usage: rooted ${command.usage}`);
    }
    return { command, file, words, options: values };
  } catch (error) {
    throw error instanceof CallError
      ? error
      : new CallError(`${(error as Error).message}\nUsage: rooted ${command.usage}`);
  }
}

/** Does the work on a home of its own that is removed at the end; copies of the file are kept where the app keeps them. */
async function execute({ command, file, words, options }: Parsed): Promise<CommandResult> {
  const home = mkdtempSync(join(tmpdir(), `rooted-cli-${process.pid}-`));
  const backups = join(homeFolder(process.env), 'backups');
  const samples = command.needsSamples ? ensureSamples() : '';
  const core = await startCore({ home, samples, backups, copiesApartMs: COPIES_APART_MS });
  try {
    const client = coreClient(core.connect());
    if (command.opens) await client.call('project.open', { token: await core.registerFile(resolve(file)) });
    return await command.run({ core, client, say }, words, options);
  } finally {
    await core.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Puts out what a command has found and gives the exit code. */
function tell({ json, text, failed }: CommandResult, asJson: boolean): number {
  if (asJson) process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  if (failed !== undefined) say(`${failed}: ${text}`);
  else if (!asJson) process.stdout.write(`${text}\n`);
  return failed === undefined ? 0 : 1;
}

/** Runs one command line. Gives the exit code: 0 done, 1 the work failed, 2 the call was wrong. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    if (args[0] === '--help' || args[0] === 'help') {
      process.stdout.write(`${usage()}\n`);
      return 0;
    }
    const parsed = parse(args);
    if (parsed.options['help'] === true) {
      process.stdout.write(`Usage: rooted ${parsed.command.usage}\n`);
      return 0;
    }
    return tell(await execute(parsed), parsed.options['json'] === true);
  } catch (error) {
    if (error instanceof CallError) {
      say(error.message);
      return 2;
    }
    const known = error instanceof RootedError ? error : new RootedError('UNEXPECTED', String(error));
    say(`${known.code}: ${sentenceOf(known)}`);
    return 1;
  }
}
