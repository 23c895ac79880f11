import type { Polarity } from '../../../shared/api/entities/links.ts';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { withAttribute } from '../../../shared/theory/filter-conditions.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { CallError } from '../call-error.ts';
import { type CommandContext, type Options, type OptionTypes, textOption } from '../command.ts';
import { type Tables, tablesOf } from '../find-rows.ts';

const LEVELS = ['main', 'category', 'concept'] as const satisfies readonly ModelLevel[];
const POLARITIES = ['+', '-', '±', '?'] as const satisfies readonly Polarity[];

/** The level a model is asked at. Fails with a CallError for a level that does not exist. */
export function levelOption(options: Options, otherwise: ModelLevel): ModelLevel {
  const value = textOption(options, 'level');
  if (value === undefined) return otherwise;
  const level = LEVELS.find(each => each === value);
  if (!level) throw new CallError(`--level is ${LEVELS.join(', ')}`);
  return level;
}

/** A whole number from `least` on, or undefined where the option is not given. Fails with a CallError. */
export function numberOption(options: Options, name: string, least: number): number | undefined {
  const value = textOption(options, name);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value) || Number(value) < least)
    throw new CallError(`--${name} is a whole number from ${least} on`);
  return Number(value);
}

/** Options that choose what a model shows. */
export const MODEL_OPTIONS: OptionTypes = {
  model: { type: 'string' },
  level: { type: 'string' },
  site: { type: 'string', multiple: true },
  attribute: { type: 'string', multiple: true },
  coder: { type: 'string', multiple: true },
  polarity: { type: 'string', multiple: true },
  'min-quotes': { type: 'string' },
  'min-sources': { type: 'string' },
  'min-sites': { type: 'string' },
  threads: { type: 'boolean' },
};

/** The same for the usage line. */
export const MODEL_USAGE =
  '[--model NAME] [--level main|category|concept] [--site NAME]… [--attribute NAME=VALUE]… [--coder NAME]… [--polarity +|-|±|?]… [--min-quotes N] [--min-sources N] [--min-sites N] [--threads]';

/** What a command is to draw: the named model as it is, with the options changing what they name. */
export interface DrawnOption {
  /** Null where no model is named. */
  readonly modelId: string | null;
  readonly level: ModelLevel;
  /** Undefined where neither a model nor a condition is given. */
  readonly filter: ModelFilter | undefined;
}

/** Reads `MODEL_OPTIONS`. Fails with a CallError for what does not exist. */
export function drawnOption(options: Options, tables: Tables): DrawnOption {
  const name = textOption(options, 'model');
  const model = name === undefined ? undefined : named(tables.model, 'model', name);
  const level = levelOption(options, model?.level ?? 'main');
  const asks = Object.keys(MODEL_OPTIONS).filter(each => each !== 'level' && each !== 'model');
  const isAsked = asks.some(each => options[each] !== undefined);
  const filter = isAsked ? filterOption(options, tables, model?.filter ?? NO_FILTER) : model?.filter;
  return { modelId: model?.id ?? null, level, filter };
}

/** The same for what is analysed: without a model or a condition everything counts. */
export async function analysedOption(
  { client }: CommandContext,
  options: Options,
): Promise<{ level: ModelLevel; filter: ModelFilter }> {
  const { level, filter } = drawnOption(options, await tablesOf(client));
  return { level, filter: filter ?? { ...NO_FILTER } };
}

function filterOption(options: Options, tables: Tables, base: ModelFilter): ModelFilter {
  const sites = texts(options, 'site').map(name => named(tables.site, 'site', name).id);
  const coders = texts(options, 'coder').map(name => named(tables.coder, 'coder', name).id);
  const polarities = texts(options, 'polarity').map(polarityNamed);
  return withAttributes(texts(options, 'attribute'), tables, {
    ...base,
    siteIds: sites.length > 0 ? sites : base.siteIds,
    coderIds: coders.length > 0 ? coders : base.coderIds,
    polarities: polarities.length > 0 ? polarities : base.polarities,
    minQuotes: numberOption(options, 'min-quotes', 0) ?? base.minQuotes,
    minSources: numberOption(options, 'min-sources', 0) ?? base.minSources,
    minSites: numberOption(options, 'min-sites', 0) ?? base.minSites,
    threadsOnly: options['threads'] === true || base.threadsOnly,
  });
}

const texts = (options: Options, name: string): string[] =>
  [options[name] ?? []].flat().filter(value => typeof value === 'string');

/** The one row of that name. Fails with a CallError where there is none, or more than one. */
function named<R extends { id: string; name: string }>(rows: readonly R[], what: string, name: string): R {
  const [row, other] = rows.filter(each => each.name === name);
  if (!row) throw new CallError(`No ${what} is called "${name}"`);
  if (other) throw new CallError(`More than one ${what} is called "${name}"`);
  return row;
}

function polarityNamed(given: string): Polarity {
  const polarity = POLARITIES.find(each => each === given.replace('−', '-'));
  if (!polarity) throw new CallError('--polarity is +, -, ± or ?');
  return polarity;
}

/** Conditions `NAME=VALUE`; several values of one attribute are alternatives. */
function withAttributes(given: readonly string[], tables: Tables, base: ModelFilter): ModelFilter {
  const values = new Map<string, string[]>();
  for (const condition of given) {
    const at = condition.indexOf('=');
    if (at < 1) throw new CallError('--attribute is NAME=VALUE');
    const { id } = named(tables.attribute, 'attribute', condition.slice(0, at));
    const value = condition.slice(at + 1);
    const known = tables.attributeValue.filter(row => row.attributeId === id).map(row => row.value);
    if (!known.includes(value))
      throw new CallError(`No case has "${value}" there; there are ${[...new Set(known)].sort().join(', ')}`);
    values.set(id, [...(values.get(id) ?? []), value]);
  }
  return [...values].reduce((filter, [id, chosen]) => withAttribute(filter, id, chosen), base);
}
