import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, EMPTY_LEAF, NO_WHERE } from '../../renderer/retrieve/query-draft.ts';
import { changeDraft, useRetrieve } from '../../renderer/retrieve/retrieve-store.ts';
import { EMPTY_FORM } from '../../renderer/search/search-form.ts';
import { changeForm, useSearch } from '../../renderer/search/search-store.ts';

describe('an answer that is here', () => {
  beforeEach(() => {
    useSearch.setState({ form: { ...EMPTY_FORM, text: 'trust' }, projectId: null, isDone: true });
    const node = { ...EMPTY_LEAF, codeIds: ['trust'] };
    useRetrieve.setState({ draft: { ...EMPTY_DRAFT, node }, projectId: null, isDone: true });
  });

  it('stays the answer of a search while a filter is not finished, and is out of date once it is', () => {
    changeForm({ attributes: [{ attributeId: 'age', test: 'is', values: [] }] });
    changeForm({ coded: 'with' });
    expect(useSearch.getState().isDone).toBe(true);
    changeForm({ attributes: [{ attributeId: 'age', test: 'is', values: ['40'] }] });
    expect(useSearch.getState().isDone).toBe(false);
  });

  it('stays the answer of a query while a condition is not finished, and is out of date once it is', () => {
    const attribute = { attributeId: 'age', test: 'is' } as const;
    changeDraft({ where: { ...NO_WHERE, attributes: [{ ...attribute, values: [''] }] } });
    expect(useRetrieve.getState().isDone).toBe(true);
    changeDraft({ where: { ...NO_WHERE, attributes: [{ ...attribute, values: ['40'] }] } });
    expect(useRetrieve.getState().isDone).toBe(false);
  });
});
