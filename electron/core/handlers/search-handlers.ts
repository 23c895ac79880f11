import { autocode, previewAutocode } from '../search/auto-code.ts';
import { findQuotes } from '../search/find-quotes.ts';
import { searchCount, searchPage } from '../search/search-page.ts';
import { searchTheory } from '../search/search-theory.ts';
import type { HandlersFor } from './handler-types.ts';

export const searchHandlers: HandlersFor<
  | 'search.text'
  | 'search.count'
  | 'search.theory'
  | 'search.quotes'
  | 'search.autocodePreview'
  | 'search.autocode'
> = {
  'search.text': (params, { core, signal }) => searchPage(core.session, params, signal),
  'search.count': (params, { core, signal }) => searchCount(core.session, params, signal),
  'search.theory': (params, { core, signal }) => searchTheory(core.session, params, signal),
  'search.quotes': (params, { core, signal }) => findQuotes(core.session, params, signal),
  'search.autocodePreview': (params, { core, signal }) => previewAutocode(core.session, params, signal),
  'search.autocode': (params, { core, signal }) => autocode(core.session, params, signal),
};
