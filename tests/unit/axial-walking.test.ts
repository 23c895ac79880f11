import { describe, expect, it } from 'vitest';
import { readKey } from '../../renderer/screens/axial/board/board-keys.ts';
import { buildBoard } from '../../renderer/screens/axial/board/board-model.ts';
import {
  actedOn,
  extendTo,
  NOTHING_PICKED,
  pickAll,
  pickOne,
  toggle,
} from '../../renderer/screens/axial/board/picking.ts';
import { boardLanes, readingOrder, standIn, walk } from '../../renderer/screens/axial/board/walk.ts';
import { STUDY } from './axial-rows.ts';

const lanes = boardLanes(buildBoard(STUDY));
const order = readingOrder(lanes);
const ids = order.map(stop => stop.id);
/** Stops stand one below the other in each column, from the top. */
const heightOf = (id: string) => Math.max(...lanes.lanes.map(lane => lane.findIndex(stop => stop.id === id)));
const go = (from: string, direction: Parameters<typeof walk>[2]) => walk(lanes, from, direction, heightOf);

describe('walking the board', () => {
  it('reads the core category, then column after column from its head to the button at its end', () => {
    expect(ids).toEqual([
      'Effect',
      ...['Rural', 'Own words', 'People', 'Ageing', 'Leaving', 'Network', 'No signal', 'Hills', 'add:Rural'],
      ...['System', 'Funding', 'add:System'],
      ...['Faster', 'Same day', 'add:Effect'],
      ...['Homeless', 'In homeless', 'add:none'],
    ]);
  });

  it('goes down through cards and stays in its column', () => {
    expect(go('Leaving', 'down')).toBe('Network');
    expect(go('Hills', 'down')).toBe('add:Rural');
    expect(go('add:Rural', 'down')).toBeNull();
  });

  it('goes up to the core category and down again', () => {
    expect(go('Rural', 'up')).toBe('Effect');
    expect(go('System', 'up')).toBe('Effect');
    expect(go('Effect', 'down')).toBe('Rural');
    expect(go('Effect', 'up')).toBeNull();
  });

  it('goes sideways to what stands nearest, over columns of any length', () => {
    expect(go('Own words', 'right')).toBe('Funding');
    expect(go('Hills', 'right')).toBe('add:System');
    expect(go('Funding', 'right')).toBe('Same day');
    expect(go('System', 'left')).toBe('Rural');
    expect(go('Rural', 'left')).toBeNull();
  });

  it('goes to the ends of the column and of the board', () => {
    expect(go('Ageing', 'start')).toBe('Rural');
    expect(go('Ageing', 'end')).toBe('add:Rural');
    expect(go('Ageing', 'first')).toBe('Effect');
    expect(go('Ageing', 'last')).toBe('add:none');
  });

  it('goes on from the neighbour of a code that went away, not from a button', () => {
    const without = (...gone: string[]) => order.filter(stop => !gone.includes(stop.id));
    expect(standIn(order, without('Ageing'), 'Ageing')).toBe('Leaving');
    expect(standIn(order, without('Ageing', 'Leaving'), 'Ageing')).toBe('Network');
    expect(standIn(order, without('Homeless', 'In homeless'), 'In homeless')).toBe('Same day');
    expect(standIn(order, order, 'Ageing')).toBe('Ageing');
    expect(standIn([], order, null)).toBe('Effect');
    expect(standIn(order, [], 'Ageing')).toBeNull();
  });
});

describe('picking codes', () => {
  it('takes a range over cards without the categories between', () => {
    expect(extendTo(pickOne('Leaving'), order, 'Hills').picked).toEqual(['Leaving', 'No signal', 'Hills']);
    expect(extendTo(pickOne('Hills'), order, 'Leaving').picked).toEqual(['Leaving', 'No signal', 'Hills']);
  });

  it('takes a range of categories without their concepts, and both where its ends are both', () => {
    expect(extendTo(pickOne('People'), order, 'Funding').picked).toEqual(['People', 'Network', 'Funding']);
    expect(extendTo(pickOne('People'), order, 'Leaving').picked).toEqual(['People', 'Ageing', 'Leaving']);
  });

  it('draws every range from the same end, and begins anew where that end is not here', () => {
    const longer = extendTo(pickOne('Ageing'), order, 'Hills');
    expect(extendTo(longer, order, 'Own words').picked).toEqual(['Own words', 'Ageing']);
    expect(extendTo(pickOne('Loose'), order, 'Ageing')).toEqual(pickOne('Ageing'));
    expect(extendTo(NOTHING_PICKED, order, 'Ageing')).toEqual(pickOne('Ageing'));
  });

  it('adds and takes away one by one', () => {
    const two = toggle(pickOne('Ageing'), 'Funding');
    expect(two.picked).toEqual(['Ageing', 'Funding']);
    expect(toggle(two, 'Ageing').picked).toEqual(['Funding']);
  });

  it('takes all of a level, of concepts where the level is not known', () => {
    expect(pickAll(order, 'category').picked).toEqual(['People', 'Network', 'Funding', 'Faster', 'Homeless']);
    expect(pickAll(order, undefined).picked).toHaveLength(7);
  });

  it('acts on all that is picked only where the code at hand is part of it', () => {
    expect(actedOn(['Ageing', 'Leaving'], 'Leaving')).toEqual(['Ageing', 'Leaving']);
    expect(actedOn(['Ageing', 'Leaving'], 'Funding')).toEqual(['Funding']);
  });
});

describe('keys of the board', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    readKey({
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
      keyCode: 0,
      ...more,
    });

  it.each([
    ['ArrowDown', {}, { type: 'walk', direction: 'down', extends: false }],
    ['ArrowDown', { shiftKey: true }, { type: 'walk', direction: 'down', extends: true }],
    ['ArrowUp', { altKey: true }, { type: 'order', step: -1 }],
    ['Home', { ctrlKey: true }, { type: 'walk', direction: 'first', extends: false }],
    ['a', { metaKey: true }, { type: 'all' }],
    ['M', {}, { type: 'move' }],
    ['ь', { code: 'KeyM' }, { type: 'move' }],
    ['n', {}, { type: 'make' }],
    ['Delete', {}, { type: 'remove' }],
    [' ', {}, { type: 'toggle' }],
  ] as const)('%s %o asks for %o', (key, more, action) => {
    expect(press(key, more)).toEqual(action);
  });

  it('belong to an input method while it composes, and to others with Ctrl or Alt', () => {
    expect(press('m', { isComposing: true })).toBeNull();
    expect(press('Enter', { keyCode: 229 })).toBeNull();
    expect(press('m', { ctrlKey: true })).toBeNull();
    expect(press('3', { altKey: true })).toBeNull();
    expect(press('z', { ctrlKey: true })).toBeNull();
  });
});
