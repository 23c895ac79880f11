import type { Polarity } from '../../../shared/api/entities/links.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { codeNamed, locate, sourceNamed, type Tables, tablesOf } from '../find-rows.ts';

/** An option that has to be given. Fails with a CallError. */
export function needed(options: Options, name: string): string {
  const value = textOption(options, name);
  if (value === undefined || value === '') throw new CallError(`--${name} is missing`);
  return value;
}

const KINDS = ['main', 'category', 'concept'] as const;

/** The code at a path, made with whatever is missing above it: one name is a concept, two a category above it. */
async function codeAt({ client }: CommandContext, path: string): Promise<string> {
  const names = path.split(' / ').map(name => name.trim());
  let parentId: string | null = null;
  try {
    return codeNamed(await tablesOf(client), path).id;
  } catch (error) {
    if (!(error instanceof RootedError) || error.code !== 'NOT_FOUND') throw error;
  }
  for (const [i, name] of names.entries()) {
    const tables: Tables = await tablesOf(client);
    const known = tables.code.find(code => code.name === name && (i === 0 || code.parentId === parentId));
    const kind = KINDS[Math.max(0, KINDS.length - names.length + i)] ?? 'concept';
    parentId = known?.id ?? (await client.call('codes.create', { name, kind, parentId })).id;
  }
  return parentId ?? '';
}

async function codeAs({ client }: CommandContext, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const known = (await tablesOf(client)).coder.find(coder => coder.name === name);
  const id = known?.id ?? (await client.call('coders.create', { name, initials: '', color: 'blue' })).id;
  await client.call('coders.use', { id });
}

const code: Command = {
  usage: 'code FILE --source NAME --quote TEXT --code "Main / Category / Concept" [--coder NAME]',
  options: {
    source: { type: 'string' },
    quote: { type: 'string' },
    code: { type: 'string' },
    coder: { type: 'string' },
  },
  least: 0,
  most: 0,
  opens: true,
  async run(context, _words, options) {
    const source = sourceNamed(await tablesOf(context.client), needed(options, 'source'));
    const span = await locate(context.client, source, needed(options, 'quote'));
    const path = needed(options, 'code');
    await codeAs(context, textOption(options, 'coder'));
    const made = await context.client.call('codings.create', {
      ...span,
      codeId: await codeAt(context, path),
    });
    return { json: { ...made, ...span }, text: `Coded as ${path}.` };
  },
};

function polarityOption(options: Options): Polarity {
  const given = needed(options, 'polarity');
  const polarity = given === '−' ? '-' : given;
  if (!['+', '-', '±', '?'].includes(polarity)) throw new CallError('--polarity is +, -, ± or ?');
  return polarity as Polarity;
}

const link: Command = {
  usage: 'link FILE --from CODE --to CODE --polarity + --source NAME --quote TEXT [--meaning TEXT]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    polarity: { type: 'string' },
    source: { type: 'string' },
    quote: { type: 'string' },
    meaning: { type: 'string' },
  },
  least: 0,
  most: 0,
  opens: true,
  async run({ client }, _words, options) {
    const tables = await tablesOf(client);
    const fromId = codeNamed(tables, needed(options, 'from')).id;
    const toId = codeNamed(tables, needed(options, 'to')).id;
    const polarity = polarityOption(options);
    const span = await locate(
      client,
      sourceNamed(tables, needed(options, 'source')),
      needed(options, 'quote'),
    );
    const known = tables.link.find(l => l.fromId === fromId && l.toId === toId && l.polarity === polarity);
    if (known) {
      const { id } = await client.call('evidence.add', { linkId: known.id, ...span });
      return { json: { id: known.id, evidenceIds: [id] }, text: 'The link has one more quote.' };
    }
    const meaning = textOption(options, 'meaning') ?? '';
    const made = await client.call('links.create', { fromId, toId, polarity, meaning, evidence: [span] });
    return { json: made, text: 'The link is made, with its quote.' };
  },
};

export const codingCommands = { code, link };
