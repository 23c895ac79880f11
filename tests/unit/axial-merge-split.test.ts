import { describe, expect, it } from 'vitest';
import { readKey } from '../../renderer/screens/axial/board/board-keys.ts';
import { buildBoard } from '../../renderer/screens/axial/board/board-model.ts';
import { countCodings } from '../../renderer/screens/axial/board/counts.ts';
import { banded } from '../../renderer/screens/axial/board/rubber-band.ts';
import { countFitting, shownBoard } from '../../renderer/screens/axial/board/shown-board.ts';
import { boardLanes, readingOrder } from '../../renderer/screens/axial/board/walk.ts';
import { meaningChoices, meaningOf, translationOf } from '../../renderer/screens/axial/merge/merge-words.ts';
import {
  addTarget,
  NOTHING_SPLIT,
  partsOf,
  removeTarget,
  send,
  targetOfKey,
} from '../../renderer/screens/axial/split/split-model.ts';
import { row, STUDY } from './axial-rows.ts';

const board = buildBoard(STUDY);
const { totalOf } = countCodings(STUDY, { Ageing: 2, Leaving: 5, 'No signal': 1, Funding: 9, Loose: 3 });
const WISH = {
  typed: '',
  onlyUsed: false,
  sort: 'own' as const,
  totalOf,
  compare: (a: string, b: string) => (a < b ? -1 : 1),
  folded: new Set<string>(),
};
const lines = (part: Partial<typeof WISH> | { sort: 'use' | 'name' }) =>
  shownBoard(board, { ...WISH, ...part } as typeof WISH).columns.map(column => [
    column.key,
    ...column.listed.map(each => each.code.name),
    ...column.cards.map(card => [card.code.name, ...card.listed.map(each => each.code.name)].join(' > ')),
    ...(column.hidden === undefined ? [] : [`+${column.hidden}`]),
  ]);

describe('the board as it is shown', () => {
  it('keeps what fits in what holds it, and leaves out columns in which nothing fits', () => {
    expect(lines({ typed: 'ag' })).toEqual([['Rural', 'People > Ageing']]);
    expect(lines({ typed: 'network' })).toEqual([['Rural', 'Network']]);
    expect(lines({ onlyUsed: true })).toEqual([
      ['Rural', 'People > Ageing > Leaving', 'Network > No signal'],
      ['System', 'Funding'],
    ]);
    expect(countFitting(board, { ...WISH, typed: 'loose' })).toBe(2);
  });

  it('orders cards and concepts by use, and columns never', () => {
    expect(lines({ sort: 'use' }).slice(0, 2)).toEqual([
      ['Rural', 'Own words', 'People > Leaving > Ageing', 'Network > No signal > Hills'],
      ['System', 'Funding'],
    ]);
  });

  it('folds cards and columns away, from the arrow keys too, but not while names are looked for', () => {
    const folded = new Set(['People', 'System']);
    expect(lines({ folded }).slice(0, 2)).toEqual([
      ['Rural', 'Own words', 'People', 'Network > No signal > Hills'],
      ['System', '+1'],
    ]);
    const shown = shownBoard(board, { ...WISH, folded });
    expect(shown.columns[0]?.cards[0]?.hidden).toBe(2);
    const stops = readingOrder(boardLanes(shown)).map(stop => stop.id);
    expect(stops).not.toContain('Ageing');
    expect(stops).not.toContain('add:System');
    expect(lines({ folded, typed: 'ageing' })).toEqual([['Rural', 'People > Ageing']]);
  });
});

describe('a frame drawn over the board', () => {
  const order = readingOrder(boardLanes(board));

  it('picks concepts before what holds them, and adds to what was picked', () => {
    expect(banded([], order, new Set(['People', 'Ageing', 'Leaving'])).picked).toEqual(['Ageing', 'Leaving']);
    expect(banded([], order, new Set(['People', 'Network'])).picked).toEqual(['People', 'Network']);
    expect(banded(['Loose'], order, new Set(['Ageing'])).picked).toEqual(['Loose', 'Ageing']);
    expect(banded([], order, new Set(['Effect', 'add:Rural'])).picked).toEqual([]);
  });
});

describe('the meaning of a merged code', () => {
  const a = { ...row('A', 'concept'), definition: 'What a is', whenToUse: 'Here' };
  const b = { ...row('B', 'concept'), definition: 'What b is', whenToUse: 'Here' };
  const bare = row('C', 'concept');

  it('is offered of each code that is defined, of the kept one first, and of all together', () => {
    expect(meaningChoices([a, b, bare], 'B')).toEqual(['B', 'A', 'both']);
    expect(meaningChoices([a, bare], 'C')).toEqual(['A']);
    expect(meaningChoices([bare], 'C')).toEqual([]);
    expect(meaningOf([a, b, bare], 'both')).toEqual({
      definition: 'What a is\nWhat b is',
      whenToUse: 'Here',
      whenNotToUse: '',
    });
    expect(meaningOf([bare], undefined)).toEqual({});
  });
});

describe('the name of a merged code in the other language', () => {
  const a = { ...row('Ageing', 'concept'), translation: '老龄化' };
  const b = { ...row('Old villages', 'concept'), translation: '老村' };
  const bare = row('Leaving', 'concept');

  it('goes along with the name that is taken, and is not lost where that has none', () => {
    expect(translationOf([a, b], 'Ageing', 'Ageing')).toBe('老龄化');
    expect(translationOf([a, b], 'Ageing', 'Old villages')).toBe('老村');
    expect(translationOf([bare, b], 'Leaving', 'Leaving')).toBe('老村');
    expect(translationOf([bare], 'Leaving', 'Leaving')).toBe('');
  });
});

describe('the parts of a split', () => {
  const target = (name: string, codeId: string | null = null) => ({ name, color: 'red' as const, codeId });
  const two = addTarget(addTarget(NOTHING_SPLIT, target('New')), target('There', 'id'));

  it('are asked for only where something goes, as new or existing codes', () => {
    expect(addTarget(two, target('New'))).toBe(two);
    const sent = send(send(two, ['a', 'b'], 1), ['b'], null);
    expect(partsOf(sent)).toEqual({ parts: [{ codeId: 'id', codingIds: ['a'] }], at: [1] });
    expect(partsOf(send(sent, ['c'], 0)).parts[0]).toEqual({
      newCode: { name: 'New', color: 'red' },
      codingIds: ['c'],
    });
  });

  it('keep their passages when one before them is taken off the list', () => {
    const sent = send(send(two, ['a'], 0), ['b'], 1);
    const left = removeTarget(sent, 0);
    expect([...left.goes]).toEqual([['b', 0]]);
    expect(left.targets.map(each => each.name)).toEqual(['There']);
  });

  it('have the digits as their keys', () => {
    expect(['0', '1', '2', '3', 'a'].map(key => targetOfKey(key, two))).toEqual([
      null,
      0,
      1,
      undefined,
      undefined,
    ]);
  });
});

describe('the keys of the board', () => {
  const key = (name: string, given: object = {}) =>
    readKey({
      key: name,
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
      keyCode: 0,
      ...given,
    });

  it('merge, split, fold and find, also on a keyboard of another script, never while a word is composed', () => {
    expect(['j', 's', 'f', '/'].map(name => key(name)?.type)).toEqual(['merge', 'split', 'fold', 'find']);
    expect(key('о', { code: 'KeyJ' })?.type).toBe('merge');
    expect(key('、', { code: 'Slash' })?.type).toBe('find');
    expect(key('F', { shiftKey: true })).toEqual({ type: 'fold', all: true });
    expect(key('j', { isComposing: true })).toBeNull();
    expect(key('s', { ctrlKey: true })).toBeNull();
  });
});
