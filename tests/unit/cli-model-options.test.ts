import { describe, expect, it } from 'vitest';
import { CallError } from '../../electron/cli/call-error.ts';
import { drawnOption } from '../../electron/cli/commands/model-options.ts';
import type { Tables } from '../../electron/cli/find-rows.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';

const filter = { ...NO_FILTER, siteIds: ['s1'], minQuotes: 2 };
/** The rows that the options speak of; the rest of a snapshot is not looked at. */
const tables = {
  model: [
    { id: 'm1', name: 'Theory', level: 'main', filter: NO_FILTER },
    { id: 'm2', name: 'Lishu', level: 'category', filter },
    { id: 'm3', name: 'Twice', level: 'main', filter: NO_FILTER },
    { id: 'm4', name: 'Twice', level: 'main', filter: NO_FILTER },
  ],
  site: [
    { id: 's1', name: 'Lishu' },
    { id: 's2', name: 'Tongyu' },
  ],
  coder: [{ id: 'k1', name: 'Lin Mei' }],
  attribute: [
    { id: 'a1', name: 'Gender' },
    { id: 'a2', name: 'Lives in the village' },
  ],
  attributeValue: [
    { attributeId: 'a1', ownerId: 'p1', value: 'Female' },
    { attributeId: 'a1', ownerId: 'p2', value: 'Male' },
    { attributeId: 'a2', ownerId: 'p1', value: 'true' },
  ],
} as unknown as Tables;

describe('the options that say what a model shows', () => {
  it('say nothing where none is given, so that everything counts or the first model decides', () => {
    expect(drawnOption({}, tables)).toEqual({ modelId: null, level: 'main', filter: undefined });
    expect(drawnOption({ level: 'concept' }, tables)).toMatchObject({ level: 'concept', filter: undefined });
  });

  it('take a model by its name, as it is', () => {
    expect(drawnOption({ model: 'Lishu' }, tables)).toEqual({ modelId: 'm2', level: 'category', filter });
  });

  it('change in a named model what they name, and leave the rest of it', () => {
    const asked = drawnOption({ model: 'Lishu', level: 'main', 'min-quotes': '0', threads: true }, tables);
    expect(asked).toEqual({
      modelId: 'm2',
      level: 'main',
      filter: { ...filter, minQuotes: 0, threadsOnly: true },
    });
    expect(drawnOption({ model: 'Lishu', site: ['Tongyu'] }, tables).filter).toEqual({
      ...filter,
      siteIds: ['s2'],
    });
  });

  it('take values of one attribute as alternatives, and of two together', () => {
    const attribute = ['Gender=Female', 'Lives in the village=true', 'Gender=Male'];
    expect(drawnOption({ attribute }, tables).filter?.attributes).toEqual([
      { attributeId: 'a1', values: ['Female', 'Male'] },
      { attributeId: 'a2', values: ['true'] },
    ]);
  });

  it('take coders by name and polarities by sign, with either minus', () => {
    const asked = drawnOption({ coder: ['Lin Mei'], polarity: ['−', '±'], 'min-sites': '3' }, tables);
    expect(asked.filter).toEqual({ ...NO_FILTER, coderIds: ['k1'], polarities: ['-', '±'], minSites: 3 });
  });

  it.each([
    ['a model that is not there', { model: 'Nobody' }, 'Nobody'],
    ['a name that two models have', { model: 'Twice' }, 'More than one'],
    ['an attribute that is not there', { attribute: ['Height=tall'] }, 'Height'],
    ['a value that no case has, naming those there are', { attribute: ['Gender=tall'] }, 'Female, Male'],
    ['an attribute without a value', { attribute: ['Gender'] }, 'NAME=VALUE'],
    ['a coder that is not there', { coder: ['Nobody'] }, 'Nobody'],
    ['a polarity that is none', { polarity: ['up'] }, '--polarity'],
    ['a number that is none', { 'min-sources': 'many' }, '--min-sources'],
  ])('refuse %s', (_what, options, says) => {
    expect(() => drawnOption(options, tables)).toThrow(CallError);
    expect(() => drawnOption(options, tables)).toThrow(says);
  });
});
