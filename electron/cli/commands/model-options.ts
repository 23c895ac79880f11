import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { NO_FILTER } from '../../../shared/theory/model-filter.ts';
import { CallError } from '../call-error.ts';
import { type Options, type OptionTypes, textOption } from '../command.ts';
import type { Tables } from '../find-rows.ts';

const LEVELS = ['main', 'category', 'concept'] as const satisfies readonly ModelLevel[];

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
  level: { type: 'string' },
  site: { type: 'string', multiple: true },
  'min-quotes': { type: 'string' },
  'min-sources': { type: 'string' },
  'min-sites': { type: 'string' },
};

function siteIds(options: Options, tables: Tables): string[] {
  const names = [options['site'] ?? []].flat().filter(name => typeof name === 'string');
  return names.map(name => {
    const site = tables.site.find(row => row.name === name);
    if (!site) throw new CallError(`No site is called "${name}"`);
    return site.id;
  });
}

/** What a model is to show, or undefined where nothing is asked for. Fails with a CallError for an unknown site. */
export function filterOption(options: Options, tables: Tables): ModelFilter | undefined {
  const given = Object.keys(MODEL_OPTIONS).some(name => name !== 'level' && options[name] !== undefined);
  if (!given) return undefined;
  return {
    ...NO_FILTER,
    siteIds: siteIds(options, tables),
    minQuotes: numberOption(options, 'min-quotes', 0) ?? 0,
    minSources: numberOption(options, 'min-sources', 0) ?? 0,
    minSites: numberOption(options, 'min-sites', 0) ?? 0,
  };
}
