import type { Params, Result } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, type Options, textOption } from '../command.ts';
import { codeNamed, sourceNamed, type Tables, tablesOf } from '../find-rows.ts';

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
  const [speaker, site, source] = ['speaker', 'site', 'source'].map(name => textOption(options, name));
  const [coded, uncoded] = [textOption(options, 'coded'), textOption(options, 'uncoded')];
  const code = coded ?? uncoded;
  if (coded !== undefined && uncoded !== undefined) throw new CallError('--coded or --uncoded, not both');
  const siteIds = tables.site.filter(each => each.name === site).map(each => each.id);
  if (site !== undefined && siteIds.length === 0) throw new CallError(`There is no site "${site}".`);
  return {
    text,
    mode: options['regex'] === true ? 'regex' : options['within'] === undefined ? 'phrase' : 'words',
    within: withinOption(options),
    wholeWords: options['whole-words'] === true,
    matchCase: options['match-case'] === true,
    siteIds,
    sourceIds: source === undefined ? [] : [sourceNamed(tables, source).id],
    speakers: speaker === undefined ? [] : [speaker],
    coded: code === undefined ? null : { codeIds: [codeNamed(tables, code).id], with: coded !== undefined },
  };
}

async function setOption({ client }: CommandContext, options: Options): Promise<Query['inSet']> {
  const [within, outside] = [textOption(options, 'in-set'), textOption(options, 'outside-set')];
  if (within !== undefined && outside !== undefined)
    throw new CallError('--in-set or --outside-set, not both');
  const name = within ?? outside;
  if (name === undefined) return null;
  const set = (await client.call('sets.list', {})).find(each => each.name === name);
  if (!set) throw new CallError(`There is no set "${name}".`);
  return { setId: set.id, with: within !== undefined };
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
  usage:
    'search FILE WORDS [--regex] [--within "sentence|paragraph|turn|5 words"] [--whole-words] [--match-case] [--speaker NAME] [--site NAME] [--source NAME] [--coded CODE | --uncoded CODE] [--in-set NAME | --outside-set NAME]',
  options: {
    regex: { type: 'boolean' },
    within: { type: 'string' },
    'whole-words': { type: 'boolean' },
    'match-case': { type: 'boolean' },
    speaker: { type: 'string' },
    site: { type: 'string' },
    source: { type: 'string' },
    coded: { type: 'string' },
    uncoded: { type: 'string' },
    'in-set': { type: 'string' },
    'outside-set': { type: 'string' },
  },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [text = ''], options) {
    const tables = await tablesOf(context.client);
    const inSet = await setOption(context, options);
    const hits = await allHits(context, { ...queryOf(tables, text, options), inSet });
    const titles = new Map(tables.source.map(source => [source.id, source.title]));
    const lines = hits.map(
      ({ sourceId, paragraph, before, words, after }) =>
        `${titles.get(sourceId)} ¶${paragraph}: ${before}[${words}]${after}`,
    );
    const json = hits.map(hit => ({ source: titles.get(hit.sourceId), ...hit }));
    return { json, text: lines.length === 0 ? 'Nothing found.' : lines.join('\n') };
  },
};
