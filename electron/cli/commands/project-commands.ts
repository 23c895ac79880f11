import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { RootedError } from '../../../shared/api/errors.ts';
import { CallError } from '../call-error.ts';
import { type Command, textOption } from '../command.ts';
import { putFile } from '../put-file.ts';
import { checkCommand } from './check-command.ts';

function assertFree(file: string): void {
  if (existsSync(file))
    throw new RootedError('PROJECT_EXISTS', `${file} is there already`, { fileName: basename(file) });
}

async function takeOut(context: Parameters<Command['run']>[0], file: string): Promise<void> {
  const ref = await context.client.call('project.copy', {});
  putFile((await context.core.resolveFile(ref.token)).path, file);
}

function languageOption(value: string | undefined): 'zh' | 'en' {
  if (value === undefined || value === 'en' || value === 'zh') return value ?? 'en';
  throw new CallError('--language is zh or en');
}

const create: Command = {
  usage: 'new FILE --name NAME [--question TEXT] [--language zh|en]',
  options: { name: { type: 'string' }, question: { type: 'string' }, language: { type: 'string' } },
  least: 1,
  most: 1,
  opens: false,
  async run(context, [file = ''], options) {
    const name = textOption(options, 'name');
    if (name === undefined) throw new CallError('new needs --name NAME');
    assertFree(file);
    const language = languageOption(textOption(options, 'language'));
    await context.client.call('project.create', {
      name,
      question: textOption(options, 'question') ?? '',
      language,
    });
    await takeOut(context, resolve(file));
    return { json: { file, name }, text: `${file} is a new project, "${name}".` };
  },
};

const sample: Command = {
  usage: 'sample FILE [--language zh|en]',
  options: { language: { type: 'string' } },
  least: 1,
  most: 1,
  opens: false,
  needsSamples: true,
  async run(context, [file = ''], options) {
    assertFree(file);
    await context.client.call('project.openSample', {
      language: languageOption(textOption(options, 'language')),
    });
    await takeOut(context, resolve(file));
    return { json: { file }, text: `${file} holds the sample study. Its interviews are fictional.` };
  },
};

function stepCommand(method: 'history.undo' | 'history.redo', word: string): Command {
  return {
    usage: `${word} FILE`,
    options: {},
    least: 0,
    most: 0,
    opens: true,
    async run({ client }) {
      const { revision } = await client.call(method, {});
      return { json: revision, text: `${word}: ${revision.command} ${revision.subject}` };
    },
  };
}

export const projectCommands = {
  new: create,
  sample,
  check: checkCommand,
  undo: stepCommand('history.undo', 'undo'),
  redo: stepCommand('history.redo', 'redo'),
};
