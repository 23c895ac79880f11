import { expect, it } from 'vitest';
import {
  type CodeNode,
  codeNodes,
  inOrder,
  wholeTree,
} from '../../renderer/components/code-tree/code-nodes.ts';
import { countsBelow } from '../../renderer/components/code-tree/tree-counts.ts';
import { STUDY } from './axial-rows.ts';

const CODINGS: Record<string, number> = { Ageing: 2, Leaving: 7, Hills: 20, 'Same day': 1 };
const nodes = codeNodes(STUDY, '');
const counts = countsBelow(wholeTree(STUDY), id => CODINGS[id] ?? 0);
const { compare } = new Intl.Collator('en');
const ordered = (order: 'arranged' | 'name' | 'codings') =>
  inOrder(nodes, { order, compare, weightOf: id => counts.get(id) ?? 0 });
const find = (among: readonly CodeNode[], id: string): CodeNode | undefined =>
  among.flatMap(node => (node.id === id ? [node] : (find(node.children, id) ?? [])))[0];
const below = (id: string, order: 'arranged' | 'name' | 'codings') =>
  find(ordered(order), id)?.children.map(node => node.id);

it('puts the codes under each category by name or by what is coded most, those below counted in', () => {
  expect(below('Rural', 'arranged')).toEqual(['People', 'Own words', 'Network']);
  expect(below('Rural', 'name')).toEqual(['Network', 'Own words', 'People']);
  expect(below('Rural', 'codings')).toEqual(['Network', 'People', 'Own words']);
  expect(below('People', 'codings')).toEqual(['Leaving', 'Ageing']);
});

it('leaves what stands under nothing at the end', () => {
  for (const order of ['arranged', 'name', 'codings'] as const)
    expect(ordered(order).at(-1)?.code).toBeNull();
});
