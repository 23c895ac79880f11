import type { Params } from '../../shared/api/method-table.ts';

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
  readonly role: 'all' | 'participant' | 'interviewer' | 'other';
  readonly speaker: string;
  readonly siteId: string | null;
  readonly attributeId: string | null;
  readonly value: string | null;
  readonly coded: Coded;
  readonly codeId: string | null;
}

export const NO_FILTERS = {
  role: 'all',
  speaker: '',
  siteId: null,
  attributeId: null,
  value: null,
  coded: 'any',
  codeId: null,
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
export function filtersIn({ role, speaker, siteId, value, coded }: SearchForm): number {
  return [role !== 'all', speaker.trim() !== '', siteId !== null, value !== null, coded !== 'any'].filter(
    Boolean,
  ).length;
}

function codedOf({ coded, codeId }: SearchForm): Query['coded'] {
  if (coded === 'any') return null;
  if (coded === 'coded' || coded === 'uncoded') return { codeIds: [], with: coded === 'coded' };
  // Before a code is chosen nothing is left out.
  return codeId === null ? null : { codeIds: [codeId], with: coded === 'with' };
}

/** Where the filters of a form let something be found. */
export function scopeOf(form: SearchForm): Scope {
  const { role, speaker, siteId, attributeId, value } = form;
  return {
    siteIds: siteId === null ? [] : [siteId],
    attributes: attributeId === null || value === null ? [] : [{ attributeId, values: [value] }],
    roles: role === 'all' ? [] : [role],
    speakers: speaker.trim() === '' ? [] : [speaker.trim()],
    coded: codedOf(form),
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
