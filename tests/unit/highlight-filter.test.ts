import { expect, it } from 'vitest';
import { NO_FILTER } from '../../renderer/screens/open/text/highlight-filter.ts';
import { type CodingFilter, passes } from '../../shared/theory/coding-filter.ts';
import { STUDY } from './axial-rows.ts';

const shown = (filter: Partial<CodingFilter>, coderId = 'Lin') =>
  STUDY.filter(code => passes({ ...NO_FILTER, ...filter }, STUDY)({ codeId: code.id, coderId })).map(
    code => code.id,
  );

it('lets through a code with all below it, and several codes together', () => {
  expect(shown({ codeIds: ['People'] })).toEqual(['People', 'Ageing', 'Leaving']);
  expect(shown({ codeIds: ['Network', 'Loose'] })).toEqual([
    'Network',
    'No signal',
    'Hills',
    'Loose',
    'Below loose',
  ]);
});

it('lets through levels and coders, and only what passes every condition', () => {
  expect(shown({ kinds: ['core', 'main'] })).toEqual(['Effect', 'Rural', 'System']);
  expect(shown({ kinds: ['category'], codeIds: ['Rural'] })).toEqual(['People', 'Network']);
  expect(shown({ coderIds: ['Wu'], codeIds: ['People'] })).toEqual([]);
  expect(shown({ coderIds: ['Wu'], codeIds: ['Other'] }, 'Wu')).toEqual(['Other']);
});

it('lets everything through without a condition', () => {
  expect(shown({})).toHaveLength(STUDY.length);
});
