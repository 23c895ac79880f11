import type { Params, Result } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { type Tables, tablesOf } from '../find-rows.ts';
import { SCOPE_OPTIONS, SCOPE_USAGE, scopeOf } from '../scope-options.ts';

type Query = Params<'search.text'>['query'];
type Hit = Result<'search.text'>['hits'][number];
type Unit = NonNullable<Query['within']>['unit'];

const UNITS: readonly string[] = ['sentence', 'paragraph', 'turn', 'words', 'characters'] satisfies Unit[];
const PAGE = 500;

/** `sentence`, `turn`, `paragraph`, or a number with a unit as `5 words`. */
function withinOption(options: Options): Query['within'] {
  const [first = '', second] = (textOption(options, 'within') ?? 'paragraph').split(/\s+/u);
  const [most, unit] = second === undefined ? [10, first] : [Number(first), second];
  if (!UNITS.includes(unit) || !Number.isInteger(most) || most < 0)
    throw new CallError(`--within is sentence, paragraph, turn, or a number of words or characters`);
  return { unit: unit as Unit, most };
}

function queryOf(tables: Tables, text: string, options: Options): Query {
  return {
    text,
    mode: options['regex'] === true ? 'regex' : options['within'] === undefined ? 'phrase' : 'words',
    within: withinOption(options),
    wholeWords: options['whole-words'] === true,
    matchCase: options['match-case'] === true,
    ...scopeOf(tables, options),
  };
}

async function allHits({ client }: CommandContext, query: Query): Promise<Hit[]> {
  let page = await client.call('search.text', { query, limit: PAGE });
  const hits = [...page.hits];
  while (page.next) {
    page = await client.call('search.text', { query, from: page.next, limit: PAGE });
    hits.push(...page.hits);
  }
  return hits;
}

export const searchCommand: Command = {
  usage: `search FILE WORDS [--regex] [--within "sentence|paragraph|turn|5 words"] [--whole-words] [--match-case] ${SCOPE_USAGE}`,
  options: {
    regex: { type: 'boolean' },
    within: { type: 'string' },
    'whole-words': { type: 'boolean' },
    'match-case': { type: 'boolean' },
    ...SCOPE_OPTIONS,
  },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [text = ''], options) {
    const tables = await tablesOf(context.client);
    const hits = await allHits(context, queryOf(tables, text, options));
    const titles = new Map(tables.source.map(source => [source.id, source.title]));
    const lines = hits.map(
      ({ sourceId, paragraph, before, words, after }) =>
        `${titles.get(sourceId)} ¶${paragraph}: ${before}[${words}]${after}`,
    );
    const json = hits.map(hit => ({ source: titles.get(hit.sourceId), ...hit }));
    return { json, text: lines.length === 0 ? 'Nothing found.' : lines.join('\n') };
  },
};
