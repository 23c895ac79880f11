import { describe, expect, it } from 'vitest';
import {
  ancestorAtLevel,
  automaticNumbers,
  buildCodeTree,
  codePath,
  descendantsOf,
  wouldCycle,
} from '../../shared/theory/code-tree.ts';
import { code } from './diagram-maps.ts';

const tree = buildCodeTree([
  code('effect', 'core'),
  code('system', 'main', 'effect', 2),
  code('environment', 'main', 'effect', 1),
  code('funding', 'category', 'system', 1),
  code('mandate', 'category', 'system', 1),
  code('subsidy', 'concept', 'funding'),
  code('router paid', 'concept', 'subsidy'),
  code('loose concept', 'concept', null, 9),
  code('loose category', 'category', null, 8),
  code('inside it', 'concept', 'loose category'),
  code('straight under main', 'concept', 'environment'),
]);

describe('code tree', () => {
  it('lists codes depth first, siblings by position and then by name', () => {
    expect(tree.ordered.map(each => each.id)).toEqual([
      'effect',
      'environment',
      'straight under main',
      'system',
      'funding',
      'subsidy',
      'router paid',
      'mandate',
      'loose category',
      'inside it',
      'loose concept',
    ]);
  });

  it('names a code by its path from the top', () => {
    expect(codePath(tree, 'subsidy')).toBe('effect / system / funding / subsidy');
    expect(codePath(tree, 'nobody')).toBe('');
  });

  it.each([
    ['router paid', 'concept', 'router paid', true],
    ['router paid', 'category', 'funding', true],
    ['router paid', 'main', 'system', true],
    ['system', 'category', 'system', true],
    ['effect', 'main', 'effect', true],
    ['loose concept', 'main', 'loose concept', false],
    ['inside it', 'main', 'loose category', false],
    ['straight under main', 'category', 'straight under main', false],
    ['straight under main', 'main', 'environment', true],
  ] as const)('rolls %s up to level %s as %s (grouped: %s)', (id, level, codeId, grouped) => {
    expect(ancestorAtLevel(tree, id, level)).toEqual({ codeId, grouped });
  });

  it('sees that a code cannot move under itself or under its own descendants', () => {
    expect(wouldCycle(tree, 'system', 'subsidy')).toBe(true);
    expect(wouldCycle(tree, 'system', 'system')).toBe(true);
    expect(wouldCycle(tree, 'subsidy', 'mandate')).toBe(false);
    expect(wouldCycle(tree, 'system', null)).toBe(false);
  });

  it('numbers categories A1 … and concepts a1 … through the tree, and no main category', () => {
    const numbers = automaticNumbers(tree);
    expect([...numbers]).toEqual([
      ['straight under main', 'a1'],
      ['funding', 'A1'],
      ['subsidy', 'a2'],
      ['router paid', 'a3'],
      ['mandate', 'A2'],
      ['loose category', 'A3'],
      ['inside it', 'a4'],
      ['loose concept', 'a5'],
    ]);
  });

  it('loses no code when a damaged file holds a cycle or a parent that is gone', () => {
    const damaged = buildCodeTree([
      code('a', 'category', 'b'),
      code('b', 'category', 'a'),
      code('orphan', 'concept', 'gone'),
    ]);
    expect(damaged.ordered.map(each => each.id).sort()).toEqual(['a', 'b', 'orphan']);
    expect(descendantsOf(damaged, 'a').map(each => each.id)).toEqual(['b']);
    expect(ancestorAtLevel(damaged, 'a', 'main').grouped).toBe(false);
  });
});
