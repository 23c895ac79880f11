import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, filtersIn, formOf, queryOf } from '../../renderer/search/search-form.ts';

describe('a search that was kept', () => {
  it('by a version whose filters took one value each asks for the same', () => {
    const kept = {
      text: 'rain',
      what: 'texts',
      mode: 'words',
      unit: 'turn',
      most: 3,
      wholeWords: true,
      matchCase: false,
      role: 'interviewer',
      speaker: 'Nurse',
      siteId: 'lishu',
      attributeId: 'region',
      value: 'north',
      coded: 'with',
      codeId: 'weather',
    };
    const form = formOf(kept);
    expect(filtersIn(form)).toBe(5);
    expect(queryOf(form)).toEqual({
      text: 'rain',
      mode: 'words',
      wholeWords: true,
      matchCase: false,
      within: { unit: 'turn', most: 3 },
      roles: ['interviewer'],
      speakers: ['Nurse'],
      siteIds: ['lishu'],
      attributes: [{ attributeId: 'region', test: 'is', values: ['north'] }],
      coded: { codeIds: ['weather'], with: true },
      inSet: null,
    });
    const none = { ...kept, role: 'all', speaker: '', siteId: null, attributeId: 'region', value: null };
    expect(filtersIn(formOf({ ...none, coded: 'any' }))).toBe(0);
  });

  it('by this version is as it was left, and nothing at all is an empty form', () => {
    const attributes = [{ attributeId: 'beds', test: 'less', values: ['10'] }] as const;
    const form = { ...EMPTY_FORM, text: 'rain', siteIds: ['a', 'b'], attributes, setId: 'mine' } as const;
    expect(formOf(JSON.parse(JSON.stringify(form)))).toEqual(form);
    for (const kept of [undefined, null, 'rain', {}]) expect(formOf(kept)).toEqual(EMPTY_FORM);
  });

  it('leaves nothing out by an attribute that has no value yet', () => {
    const attributes = [{ attributeId: 'beds', test: 'less' as const, values: [] }];
    expect(queryOf({ ...EMPTY_FORM, text: 'rain', attributes })?.attributes).toEqual([]);
  });
});
