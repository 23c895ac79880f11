import type { Params } from '../../shared/api/method-table.ts';
import { type AttributeCondition, finished, type Role } from '../where/conditions.ts';

export type Query = Params<'search.text'>['query'];
export type Mode = NonNullable<Query['mode']>;
export type Unit = NonNullable<Query['within']>['unit'];
export type Scope = NonNullable<Params<'words.count'>['scope']>;
export type WordOrder = NonNullable<Params<'words.count'>['order']>;
export type Coded = 'any' | 'with' | 'without' | 'coded' | 'uncoded';

/** What the search pane asks for, as it stands in its fields. */
export interface SearchForm {
  readonly text: string;
  readonly what: 'texts' | 'theory' | 'words';
  readonly mode: Mode;
  readonly unit: Unit;
  readonly most: number;
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
  /** Part of the words that are listed with how often they are said. */
  readonly find: string;
  readonly order: WordOrder;
  readonly numbers: boolean;
  readonly shortest: number;
  readonly withoutStops: boolean;
  readonly roles: readonly Role[];
  readonly speakers: readonly string[];
  readonly siteIds: readonly string[];
  readonly attributes: readonly AttributeCondition[];
  readonly coded: Coded;
  readonly codeId: string | null;
  /** A saved set, and on which side of its passages is looked. */
  readonly setId: string | null;
  readonly side: 'within' | 'outside';
}

export const NO_FILTERS = {
  roles: [],
  speakers: [],
  siteIds: [],
  attributes: [],
  coded: 'any',
  codeId: null,
  setId: null,
  side: 'within',
} as const satisfies Partial<SearchForm>;

export const EMPTY_FORM: SearchForm = {
  text: '',
  what: 'texts',
  mode: 'phrase',
  unit: 'paragraph',
  most: 10,
  wholeWords: false,
  matchCase: false,
  find: '',
  order: 'count',
  numbers: false,
  shortest: 1,
  withoutStops: false,
  ...NO_FILTERS,
};

/** How many filters leave something out. */
export function filtersIn(form: SearchForm): number {
  const { roles, speakers, siteIds, attributes, coded, setId } = form;
  const lists = [roles, speakers, siteIds].filter(list => list.length > 0).length;
  return lists + attributes.length + (coded === 'any' ? 0 : 1) + (setId === null ? 0 : 1);
}

/** One value for each filter, as forms were kept before a filter took several. */
interface EarlierForm {
  readonly role?: Role | 'all';
  readonly speaker?: string;
  readonly siteId?: string | null;
  readonly attributeId?: string | null;
  readonly value?: string | null;
}

function filtersOfEarlier({ role, speaker, siteId, attributeId, value }: EarlierForm): Partial<SearchForm> {
  return {
    ...(role && role !== 'all' ? { roles: [role] } : {}),
    ...(speaker?.trim() ? { speakers: [speaker] } : {}),
    ...(siteId ? { siteIds: [siteId] } : {}),
    ...(attributeId && value ? { attributes: [{ attributeId, test: 'is', values: [value] }] } : {}),
  };
}

/** A form as it was kept, by this version or by one before. */
export function formOf(kept: unknown): SearchForm {
  if (typeof kept !== 'object' || kept === null) return EMPTY_FORM;
  const known = Object.entries(kept).filter(([key]) => Object.hasOwn(EMPTY_FORM, key));
  return { ...EMPTY_FORM, ...filtersOfEarlier(kept), ...Object.fromEntries(known) };
}

function codedOf({ coded, codeId }: SearchForm): Query['coded'] {
  if (coded === 'any') return null;
  if (coded === 'coded' || coded === 'uncoded') return { codeIds: [], with: coded === 'coded' };
  // Before a code is chosen nothing is left out.
  return codeId === null ? null : { codeIds: [codeId], with: coded === 'with' };
}

/** Where the filters of a form let something be found. */
export function scopeOf(form: SearchForm): Scope {
  return {
    siteIds: [...form.siteIds],
    attributes: finished(form.attributes),
    roles: [...form.roles],
    speakers: form.speakers.map(name => name.trim()),
    coded: codedOf(form),
    inSet: form.setId === null ? null : { setId: form.setId, with: form.side === 'within' },
  };
}

/** The query of a form, null where there is nothing to look for. */
export function queryOf(form: SearchForm): Query | null {
  const { text, mode, wholeWords, matchCase, unit, most } = form;
  if (text.trim() === '') return null;
  return {
    text,
    mode,
    wholeWords,
    matchCase,
    within: { unit, most },
    ...scopeOf(form),
  };
}

/** The query for places in the texts as JSON: two forms with the same one have the same answer. */
export const queryKey = (form: SearchForm): string =>
  JSON.stringify(form.what === 'texts' ? queryOf(form) : null);
