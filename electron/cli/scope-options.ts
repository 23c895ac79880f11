import type { Params } from '../../shared/api/method-table.ts';
import { CallError } from './call-error.ts';
import { type Options, type OptionTypes, textOption } from './command.ts';
import { codeNamed, sourceNamed, type Tables } from './find-rows.ts';

type Scope = NonNullable<Params<'words.count'>['scope']>;

/** Which texts, whose words and what of them is looked at. */
export const SCOPE_OPTIONS: OptionTypes = {
  speaker: { type: 'string' },
  site: { type: 'string' },
  source: { type: 'string' },
  coded: { type: 'string' },
  uncoded: { type: 'string' },
  'in-set': { type: 'string' },
  'outside-set': { type: 'string' },
};

export const SCOPE_USAGE =
  '[--speaker NAME] [--site NAME] [--source NAME] [--coded CODE | --uncoded CODE] [--in-set NAME | --outside-set NAME]';

function setOf(tables: Tables, options: Options): Scope['inSet'] {
  const [within, outside] = [textOption(options, 'in-set'), textOption(options, 'outside-set')];
  if (within !== undefined && outside !== undefined)
    throw new CallError('--in-set or --outside-set, not both');
  const name = within ?? outside;
  if (name === undefined) return null;
  const set = tables.savedSet.find(each => each.name === name);
  if (!set) throw new CallError(`There is no set "${name}".`);
  return { setId: set.id, with: within !== undefined };
}

/** What these options ask for, with ids in the place of names. Fails with NOT_FOUND, or as a wrong call. */
export function scopeOf(tables: Tables, options: Options): Scope {
  const [speaker, site, source] = ['speaker', 'site', 'source'].map(name => textOption(options, name));
  const [coded, uncoded] = [textOption(options, 'coded'), textOption(options, 'uncoded')];
  const code = coded ?? uncoded;
  if (coded !== undefined && uncoded !== undefined) throw new CallError('--coded or --uncoded, not both');
  const siteIds = tables.site.filter(each => each.name === site).map(each => each.id);
  if (site !== undefined && siteIds.length === 0) throw new CallError(`There is no site "${site}".`);
  return {
    siteIds,
    sourceIds: source === undefined ? [] : [sourceNamed(tables, source).id],
    speakers: speaker === undefined ? [] : [speaker],
    coded: code === undefined ? null : { codeIds: [codeNamed(tables, code).id], with: coded !== undefined },
    inSet: setOf(tables, options),
  };
}
