import { describe, expect, it } from 'vitest';
import { type DropPlace, dropPlace, type Hit } from '../../renderer/screens/axial/board/drop-place.ts';
import { oneFurther, placeAfter, placeBefore } from '../../renderer/screens/axial/board/rearrange.ts';
import { moveChoices } from '../../renderer/screens/axial/move/move-choices.ts';
import { moveTargets } from '../../renderer/screens/axial/move/move-targets.ts';
import { row, STUDY } from './axial-rows.ts';

describe('where dragged codes go', () => {
  const over = (hit: Partial<Hit>, highest: 'concept' | 'category' | 'main', looseIsOrdered = false) =>
    dropPlace({ area: null, ...hit }, { highest, looseIsOrdered, boardIsOrdered: true, coreId: 'Effect' });
  const chip = { id: 'Ageing', isUpper: true };
  const card = { id: 'People', isUpper: false };
  const column = { key: 'Rural', isLeft: true };
  const into = (parentId: string | null, key = parentId): DropPlace => ({
    act: 'into',
    key: key ?? '',
    parentId,
  });

  it('puts concepts between concepts, on a card into its category, and on a column into its main category', () => {
    expect(over({ chip, card, column }, 'concept')).toEqual({
      act: 'before',
      key: 'Ageing',
      targetId: 'Ageing',
    });
    expect(over({ card, column }, 'concept')).toEqual(into('People'));
    expect(over({ column }, 'concept')).toEqual(into('Rural'));
  });

  it('puts categories beside cards, never into them, and main categories beside columns', () => {
    expect(over({ chip, card, column }, 'category')).toEqual({
      act: 'after',
      key: 'People',
      targetId: 'People',
    });
    expect(over({ column }, 'category')).toEqual(into('Rural'));
    expect(over({ column: { key: 'none', isLeft: true } }, 'category')).toEqual(into(null, 'none'));
    expect(over({ chip, card, column }, 'main')).toEqual({ act: 'before', key: 'Rural', targetId: 'Rural' });
    expect(over({ column: { key: 'Effect', isLeft: true } }, 'main')).toBeNull();
  });

  it('makes a category or main category of what is dropped on what adds one', () => {
    const made = over({ area: 'addCategory', column }, 'concept');
    expect(made).toEqual({ act: 'make', key: 'add:Rural', kind: 'category', column: 'Rural' });
    expect(over({ area: 'addMain' }, 'category')).toMatchObject({ act: 'make', kind: 'main' });
    expect(over({ area: 'addMain' }, 'main')).toBeNull();
  });

  it('takes concepts out of their groups in the list, and orders them there only in its own order', () => {
    expect(over({ area: 'loose', chip }, 'concept')).toEqual(into(null, 'loose'));
    expect(over({ area: 'loose', chip }, 'concept', true)).toMatchObject({
      act: 'before',
      targetId: 'Ageing',
    });
    expect(over({ area: 'loose' }, 'category')).toBeNull();
    expect(over({ column: { key: 'none', isLeft: true } }, 'concept')).toBeNull();
  });

  it('stand before or after a code without counting those that move themselves', () => {
    const moved = new Set(['Leaving']);
    expect(placeBefore(STUDY, 'Leaving', moved)).toEqual({ parentId: 'People', beforeId: null });
    expect(placeBefore(STUDY, 'Ageing', moved)).toEqual({ parentId: 'People', beforeId: 'Ageing' });
    expect(placeAfter(STUDY, 'Ageing', moved)).toEqual({ parentId: 'People', beforeId: null });
    expect(placeAfter(STUDY, 'People', new Set())).toEqual({ parentId: 'Rural', beforeId: 'Network' });
  });
});

describe('moving one place further', () => {
  const codes = [
    row('Main', 'main'),
    row('a', 'category', 'Main'),
    row('own', 'concept', 'Main'),
    row('b', 'category', 'Main'),
    row('c', 'category', 'Main'),
    row('d', 'category', 'Main'),
  ];

  it.each([
    [['b'], -1, 'a'],
    [['b'], 1, 'd'],
    [['c'], 1, null],
    [['b', 'c'], -1, 'a'],
    [['a', 'c'], 1, 'd'],
    [['b', 'd'], -1, 'a'],
  ] as const)('%j by %i comes before %s', (ids, step, beforeId) => {
    expect(oneFurther(codes, ids, step)).toEqual({ parentId: 'Main', beforeId });
  });

  it('ends at the ends of the list, and does nothing for codes of different lists', () => {
    expect(oneFurther(codes, ['a'], -1)).toBeNull();
    expect(oneFurther(codes, ['d'], 1)).toBeNull();
    expect(oneFurther(codes, ['own'], 1)).toBeNull();
    expect(oneFurther(codes, ['a', 'own'], 1)).toBeNull();
  });
});

describe('the places to move to', () => {
  const names = (ids: string[], typed = '') => moveTargets(STUDY, ids, typed).map(({ code }) => code.name);

  it('are the groups in the order of the tree, the core category last, without that where all lie already', () => {
    expect(names(['Ageing'])).toEqual([
      'Rural',
      'Network',
      'System',
      'Funding',
      'Faster',
      'Homeless',
      'Effect',
    ]);
    expect(names(['Ageing', 'Other'])).toContain('People');
  });

  it('are found by part of the name, and never what is moved or lies below it', () => {
    expect(names(['Ageing'], 'und')).toEqual(['Funding']);
    expect(names(['Rural'])).toEqual(['System', 'Funding', 'Faster', 'Homeless']);
  });

  it('tell what becomes of a code that loses its level there', () => {
    const becomes = Object.fromEntries(moveTargets(STUDY, ['People'], '').map(t => [t.code.name, t.becomes]));
    expect(becomes).toEqual({
      System: null,
      Effect: null,
      Network: 'concept',
      Funding: 'concept',
      Faster: 'concept',
      Homeless: 'concept',
    });
  });

  it('offer to leave every group, by its name too, and a new group named as typed', () => {
    const choices = (ids: string[], typed: string) =>
      moveChoices(STUDY, ids, typed, kind => `Not grouped ${kind}`).filter(choice => choice.type !== 'code');
    expect(choices(['Ageing'], '')).toEqual([
      { type: 'out', key: 'out', kind: 'concept' },
      { type: 'new', key: 'new', kind: 'category', name: '' },
    ]);
    expect(choices(['Ageing'], 'not gr').map(choice => choice.type)).toEqual(['out', 'new']);
    expect(choices(['Other'], '').map(choice => choice.type)).toEqual(['new']);
    expect(choices(['Ageing'], ' Burdens ')).toEqual([
      { type: 'new', key: 'new', kind: 'category', name: 'Burdens' },
    ]);
    expect(choices(['People'], 'x')).toMatchObject([{ type: 'new', kind: 'main' }]);
    expect(choices(['Ageing'], 'Funding')).toEqual([]);
  });
});
