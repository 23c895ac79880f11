import { readFile } from 'node:fs/promises';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Params, Result } from '../../../shared/api/method-table.ts';
import { CallError } from '../call-error.ts';
import { type Command, type CommandContext, textOption } from '../command.ts';
import { codeNamed, sourceNamed, type Tables, tablesOf } from '../find-rows.ts';

type Query = Params<'queries.run'>['query'];
type Passage = Result<'queries.run'>['rows'][number];

const PAGE = 1000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function named(rows: readonly { id: string; name: string }[], what: string, name: string): string {
  const found = rows.find(row => row.name === name);
  if (!found) throw new RootedError('NOT_FOUND', `no ${what} is called "${name}"`, { name });
  return found.id;
}

/** How names in a query are found, by the key they stand under. */
const FINDERS: Readonly<Record<string, (tables: Tables, name: string) => string>> = {
  codeIds: (tables, name) => codeNamed(tables, name).id,
  coderIds: (tables, name) => named(tables.coder, 'coder', name),
  siteIds: (tables, name) => named(tables.site, 'site', name),
  sourceIds: (tables, name) => sourceNamed(tables, name).id,
  attributeId: (tables, name) => named(tables.attribute, 'attribute', name),
};

/** A query as it was written, with ids where it gives names. Fails with NOT_FOUND. */
function withIds(tables: Tables, value: unknown, key = ''): unknown {
  const find = FINDERS[key];
  if (typeof value === 'string') return find && !UUID.test(value) ? find(tables, value) : value;
  if (Array.isArray(value)) return value.map(each => withIds(tables, each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withIds(tables, each, name)]));
}

async function queryOfFile(tables: Tables, path: string): Promise<Query> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallError(`${path} cannot be read.`);
  });
  try {
    // What it says is checked by the core, as every call is.
    return withIds(tables, JSON.parse(text)) as Query;
  } catch (error) {
    if (error instanceof RootedError) throw error;
    throw new CallError(`${path} is no JSON: ${(error as Error).message}`);
  }
}

async function queryOfSet({ client, say }: CommandContext, name: string): Promise<Query> {
  const sets = await client.call('sets.list', {});
  const set = sets.find(each => each.name === name);
  if (!set?.query) throw new RootedError('NOT_FOUND', `no set is called "${name}"`, { name });
  if (set.gone.length > 0) say(`No longer in the project: ${set.gone.join(', ')}`);
  return set.query;
}

async function allPassages({ client }: CommandContext, query: Query): Promise<Passage[]> {
  const found: Passage[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page: Result<'queries.run'> = await client.call('queries.run', { query, offset, limit: PAGE });
    found.push(...page.rows);
    offset = page.next;
  }
  return found;
}

export const queryCommand: Command = {
  usage: 'query FILE (--set NAME | --json-query QUERY.json)',
  options: { set: { type: 'string' }, 'json-query': { type: 'string' } },
  least: 0,
  most: 0,
  opens: true,
  async run(context, _, options) {
    const [set, path] = [textOption(options, 'set'), textOption(options, 'json-query')];
    if ((set === undefined) === (path === undefined))
      throw new CallError('--set or --json-query, one of them');
    const tables = await tablesOf(context.client);
    const query = set === undefined ? await queryOfFile(tables, path ?? '') : await queryOfSet(context, set);
    const passages = await allPassages(context, query);
    const names = new Map(tables.code.map(code => [code.id, code.name]));
    const rows = passages.map(({ codings, ...passage }) => ({
      ...passage,
      codes: [...new Set(codings.map(({ codeId }) => names.get(codeId) ?? ''))],
      codings,
    }));
    const lines = rows.map(
      ({ sourceTitle, paragraph, quote, codes }) =>
        `${sourceTitle} ¶${paragraph}: ${quote}${codes.length === 0 ? '' : ` [${codes.join('; ')}]`}`,
    );
    return { json: rows, text: lines.length === 0 ? 'Nothing found.' : lines.join('\n') };
  },
};
