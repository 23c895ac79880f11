import type { Result } from '../../../shared/api/method-table.ts';
import { buildCodeTree, codePath } from '../../../shared/theory/code-tree.ts';
import { CallError } from '../call-error.ts';
import type { Command, CommandContext } from '../command.ts';
import { tablesOf } from '../find-rows.ts';

type Shown = Record<string, unknown>[];

async function sources({ client }: CommandContext, withText: boolean): Promise<Shown> {
  const tables = await tablesOf(client);
  const site = new Map(tables.site.map(row => [row.id, row.name]));
  const shown: Shown = [];
  for (const source of tables.source) {
    const { id, title, date, characters, words } = source;
    const row = { id, title, site: site.get(source.siteId ?? '') ?? null, date, characters, words };
    const text = withText ? await client.call('sources.text', { sourceId: id }) : null;
    shown.push(text ? { ...row, text: text.text, turns: text.turns, speakers: text.speakers } : row);
  }
  return shown;
}

async function codes({ client }: CommandContext): Promise<Shown> {
  const [tables, counts] = [await tablesOf(client), await client.call('codings.counts', {})];
  const tree = buildCodeTree(tables.code);
  return tree.ordered.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    path: codePath(tree, id),
    codings: counts.byCode[id] ?? 0,
  }));
}

async function codings({ client }: CommandContext): Promise<Shown> {
  const tables = await tablesOf(client);
  const tree = buildCodeTree(tables.code);
  const coder = new Map(tables.coder.map(row => [row.id, row.name]));
  const shown: Shown = [];
  for (const source of tables.source) {
    for (const coding of await client.call('codings.list', { sourceId: source.id })) {
      const { id, start, end, quote, codeId, coderId } = coding;
      shown.push({
        id,
        source: source.title,
        code: codePath(tree, codeId),
        coder: coder.get(coderId),
        start,
        end,
        quote,
      });
    }
  }
  return shown;
}

async function links({ client }: CommandContext): Promise<Shown> {
  const tables = await tablesOf(client);
  const tree = buildCodeTree(tables.code);
  const evidence = Map.groupBy<string, Result<'evidence.list'>[number]>(
    await client.call('evidence.list', {}),
    row => row.linkId,
  );
  return tables.link.map(link => ({
    id: link.id,
    from: codePath(tree, link.fromId),
    to: codePath(tree, link.toId),
    polarity: link.polarity,
    meaning: link.meaning,
    evidence: (evidence.get(link.id) ?? []).map(({ sourceTitle, quote, stance }) => ({
      source: sourceTitle,
      quote,
      stance,
    })),
  }));
}

const SHOWN: Record<string, (context: CommandContext, withText: boolean) => Promise<Shown>> = {
  sources,
  codes,
  codings,
  links,
  memos: async ({ client }) => (await tablesOf(client)).memo.map(memo => ({ ...memo })),
  sites: async ({ client }) => (await tablesOf(client)).site.map(site => ({ ...site })),
  history: async ({ client }) =>
    (await client.call('history.list', { limit: 500 })).map(step => ({ ...step })),
};

/** `show FILE sources|codes|…`: what a project holds, as a table of lines or as JSON. */
export const showCommand: Command = {
  usage: 'show FILE sources|codes|codings|links|memos|sites|history [--text] [--json]',
  options: { text: { type: 'boolean' } },
  least: 1,
  most: 1,
  opens: true,
  async run(context, [what = ''], options) {
    const show = Object.hasOwn(SHOWN, what) ? SHOWN[what] : undefined;
    if (!show) throw new CallError(`show knows ${Object.keys(SHOWN).join(', ')}`);
    const rows = await show(context, options['text'] === true);
    const line = (row: Record<string, unknown>) =>
      Object.entries(row)
        .filter(([key]) => key !== 'id')
        .map(([, value]) =>
          typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''),
        )
        .join('\t');
    return { json: rows, text: rows.map(line).join('\n') };
  },
};
