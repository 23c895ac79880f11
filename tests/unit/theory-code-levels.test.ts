import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeKind } from '../../shared/api/entities/codes.ts';
import { kindAbove, kindUnder, mayLieUnder, nearestHolder } from '../../shared/theory/code-levels.ts';
import { buildCodeTree, topmost } from '../../shared/theory/code-tree.ts';
import { code } from './diagram-maps.ts';

const kinds = fc.constantFrom(...CodeKind.options);

describe('levels of codes', () => {
  it.each([
    ['concept', 'concept', 'concept'],
    ['concept', 'category', 'concept'],
    ['concept', 'core', 'concept'],
    ['category', 'concept', 'concept'],
    ['category', 'category', 'concept'],
    ['category', 'main', 'category'],
    ['category', 'core', 'category'],
    ['main', 'main', 'category'],
    ['main', 'core', 'main'],
    ['core', 'main', 'category'],
    ['category', null, 'category'],
  ] as const)('a %s put under a %s is a %s', (kind, parent, becomes) => {
    expect(kindUnder(kind, parent)).toBe(becomes);
  });

  it('never raise by being put under something, and end where they may lie', () => {
    fc.assert(
      fc.property(kinds, kinds, (kind, parent) => {
        const becomes = kindUnder(kind, parent);
        expect(mayLieUnder(becomes, parent)).toBe(true);
        expect(becomes === kind || !mayLieUnder(kind, parent)).toBe(true);
        expect(kindUnder(becomes, parent)).toBe(becomes);
      }),
    );
  });

  it('are grouped by what stands one above the highest of them', () => {
    expect(kindAbove([])).toBe('category');
    expect(kindAbove(['concept', 'concept'])).toBe('category');
    expect(kindAbove(['concept', 'category'])).toBe('main');
    expect(kindAbove(['main', 'concept'])).toBe('core');
  });

  it('find the nearest holder above, and none where nothing stands high enough', () => {
    const above = [code('loose', 'concept'), code('category', 'category'), code('main', 'main')];
    expect(nearestHolder(above, 'concept')).toBe('loose');
    expect(nearestHolder(above, 'category')).toBe('main');
    expect(nearestHolder(above, 'main')).toBeNull();
  });
});

describe('what is moved together', () => {
  it('is each code once, without those that go along with another', () => {
    const tree = buildCodeTree([
      code('main', 'main'),
      code('category', 'category', 'main'),
      code('concept', 'concept', 'category'),
      code('other', 'concept'),
    ]);
    expect(topmost(tree, ['concept', 'other', 'category', 'other'])).toEqual(['other', 'category']);
    expect(topmost(tree, ['concept'])).toEqual(['concept']);
  });
});
