import type { Params, Result } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { tablesOf } from '../find-rows.ts';
import { SCOPE_OPTIONS, SCOPE_USAGE, scopeOf } from '../scope-options.ts';

type Counted = Result<'words.count'>;

const PAGE = 1000;
const TOP = 50;

function numberOption(options: Options, name: string, otherwise: number): number {
  const given = textOption(options, name);
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new CallError(`--${name} is a number from 1 on`);
  return value;
}

/** The first so many words, a page at a time. */
async function topWords(
  { client }: CommandContext,
  wanted: Params<'words.count'>,
  top: number,
): Promise<Counted> {
  const first = await client.call('words.count', { ...wanted, limit: Math.min(top, PAGE) });
  const rows = [...first.rows];
  let { next } = first;
  while (next !== null && rows.length < top) {
    const limit = Math.min(top - rows.length, PAGE);
    const page: Counted = await client.call('words.count', { ...wanted, offset: next, limit });
    rows.push(...page.rows);
    next = page.next;
  }
  return { ...first, rows, next };
}

export const wordsCommand: Command = {
  usage: `words FILE [--top N] [--shortest N] [--numbers] [--without-stops] ${SCOPE_USAGE}`,
  options: {
    top: { type: 'string' },
    shortest: { type: 'string' },
    numbers: { type: 'boolean' },
    'without-stops': { type: 'boolean' },
    ...SCOPE_OPTIONS,
  },
  least: 0,
  most: 0,
  opens: true,
  async run(context, _, options) {
    const wanted = {
      scope: scopeOf(await tablesOf(context.client), options),
      shortest: numberOption(options, 'shortest', 1),
      numbers: options['numbers'] === true,
      withoutStops: options['without-stops'] === true,
    };
    const {
      next: _next,
      found: _found,
      ...json
    } = await topWords(context, wanted, numberOption(options, 'top', TOP));
    context.say(`${json.total} words, ${json.distinct} different ones, in ${json.documents} sources`);
    const lines = json.rows.map(({ word, count, documents, sites }) =>
      [count, documents, sites, word].join('\t'),
    );
    const text = ['count\tsources\tsites\tword', ...lines].join('\n');
    return { json, text: lines.length === 0 ? 'No words.' : text };
  },
};
