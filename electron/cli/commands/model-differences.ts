import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { CallError } from '../call-error.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { type Tables, tablesOf } from '../find-rows.ts';
import { namesIn } from './model-reading.ts';

/** What is analysed. */
interface Drawn {
  readonly level: ModelLevel;
  readonly filter: ModelFilter;
}

/** An arrow's id names its ends. */
function arrowNames(tables: Tables, ids: readonly string[]) {
  const names = namesIn(tables);
  return ids.map(id => {
    const [from = '', to = ''] = names.codes(id.split('>'));
    return { id, from, to };
  });
}

const arrowText = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

/** The arrows that a longer way says as well, one a line. */
export async function reduction({ client }: CommandContext, drawn: Drawn): Promise<CommandResult> {
  const { redundantIds } = await client.call('models.simplify', drawn);
  const redundant = arrowNames(await tablesOf(client), redundantIds);
  return { json: { redundant }, text: redundant.map(arrowText).join('\n') };
}

/** The smallest sets of arrows without which there is no loop, one set a line. */
export async function feedback({ client }: CommandContext, drawn: Drawn): Promise<CommandResult> {
  const found = await client.call('models.simplify', drawn);
  const tables = await tablesOf(client);
  const sets = found.feedbackSets?.map(ids => arrowNames(tables, ids)) ?? null;
  return {
    json: { sets, least: found.leastFeedback },
    text: sets?.map(set => set.map(arrowText).join(', ')).join('\n') ?? `≥ ${found.leastFeedback}`,
  };
}

/** What a name stands for: a site, or the filter of a named model. Fails with a CallError. */
function filterNamed(tables: Tables, name: string): ModelFilter {
  const site = tables.site.find(row => row.name === name);
  if (site) return { ...NO_FILTER, siteIds: [site.id] };
  const model = tables.model.find(row => row.name === name);
  if (!model) throw new CallError(`No site and no model is called "${name}"`);
  return model.filter;
}

/**
 * How two views of the same links differ, an arrow a line: where it stands, and its sign and citations in both.
 * @param views names of sites or models; without a first one it is what the other options leave
 */
export async function compare(
  { client }: CommandContext,
  { level, filter: whole }: Drawn,
  views: { first: string | undefined; other: string },
): Promise<CommandResult> {
  const tables = await tablesOf(client);
  const filter = views.first === undefined ? whole : filterNamed(tables, views.first);
  const other = filterNamed(tables, views.other);
  const found = await client.call('models.compare', { level, filter, other });
  const names = namesIn(tables);
  const arrows = found.arrows.map(arrow => {
    const [fromName = '', toName = ''] = names.codes([arrow.from, arrow.to]);
    return { fromName, toName, ...arrow };
  });
  const side = (each: (typeof arrows)[number]['before']) => (each ? `${each.sign} ${each.citations}` : '–');
  return {
    json: {
      factorsOnlyBefore: names.codes(found.factorsOnlyBefore),
      factorsOnlyAfter: names.codes(found.factorsOnlyAfter),
      arrows,
    },
    text: arrows
      .map(each => {
        const name = arrowText({ from: each.fromName, to: each.toName });
        return [each.standing, name, side(each.before), side(each.after)].join('\t');
      })
      .join('\n'),
  };
}
