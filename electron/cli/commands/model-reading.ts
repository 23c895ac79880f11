import type { Params } from '../../../shared/api/method-table.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { codeNamed, type Tables, tablesOf } from '../find-rows.ts';

/** Names of codes and of sources for the answers of the core, which know ids only. */
export function namesIn(tables: Tables) {
  const codes = new Map(tables.code.map(code => [code.id, code.name]));
  const sources = new Map(tables.source.map(source => [source.id, source.title]));
  return {
    codes: (ids: readonly string[]) => ids.map(id => codes.get(id) ?? ''),
    sources: (ids: readonly string[]) => ids.map(id => sources.get(id) ?? ''),
  };
}

/** What the model says as a whole: a line for each loop, then one for each factor, from drivers to outcomes. */
export async function reading(
  { client }: CommandContext,
  drawn: Params<'models.reading'>,
): Promise<CommandResult> {
  const found = await client.call('models.reading', drawn);
  const names = namesIn(await tablesOf(client));
  const loops = found.loops.map(loop => ({ names: names.codes(loop.ids), ...loop }));
  const factors = found.factors.map(factor => ({ name: names.codes([factor.id])[0] ?? '', ...factor }));
  const losses = found.losses.map(loss => ({ title: names.sources([loss.sourceId])[0] ?? '', ...loss }));
  const lines = [
    ...loops.map(loop => `${loop.kind}\t${[...loop.names, ...loop.names.slice(0, 1)].join(' → ')}`),
    ...factors
      .toSorted((a, b) => b.driverScore - a.driverScore)
      .map(each => `${each.name}\t${each.driverScore}\t${each.outcomeScore}\t${each.domain}`),
  ];
  return { json: { ...found, loops, factors, losses }, text: lines.join('\n') };
}

/** The paths between two codes, shortest first, and what supports the connection as a whole. */
export async function paths(
  { client }: CommandContext,
  drawn: Params<'models.reading'>,
  ends: { from: string; to: string },
): Promise<CommandResult> {
  const tables = await tablesOf(client);
  const names = namesIn(tables);
  const [fromId, toId] = [codeNamed(tables, ends.from).id, codeNamed(tables, ends.to).id];
  const found = await client.call('models.paths', { ...drawn, fromId, toId });
  const each = found.paths.map(path => ({
    names: names.codes(path.ids),
    sources: names.sources(path.sourceIds),
    ...path,
  }));
  const lines = each.map(path => `${path.sign}\t${path.names.join(' → ')}\t${path.sources.join(', ')}`);
  return {
    json: { ...found, paths: each, sources: names.sources(found.sourceIds) },
    text: [...lines, `${found.total}\t${found.flow}`].join('\n'),
  };
}
