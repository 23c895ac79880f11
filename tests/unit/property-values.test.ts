import { describe, expect, it } from 'vitest';
import {
  added,
  draftOf,
  lossOf,
  movedUp,
  renamed,
  sentTo,
  takenOff,
  valuesOf,
} from '../../renderer/components/property/value-draft.ts';

const draft = draftOf(['day', 'week', 'never']);

describe('editing the values of a list', () => {
  it('keeps quotes at a value that is renamed or moved', () => {
    const edited = movedUp(renamed(draft, 1, 'a week'), 1);
    expect(valuesOf(edited, 3)).toEqual({ options: ['a week', 'day', 'never'], to: [1, 0, 2] });
    expect(lossOf(edited, [1, 1, 1])).toBe(0);
  });

  it('lets go of the quotes of a value that is taken off, and says how many', () => {
    const edited = takenOff(draft, 1);
    expect(valuesOf(edited, 3)).toEqual({ options: ['day', 'never'], to: [0, null, 1] });
    expect(lossOf(edited, [4, 7, 2])).toBe(7);
  });

  it('sends them to another value where that is wished', () => {
    const edited = sentTo(takenOff(draft, 1), 1, 2);
    expect(valuesOf(edited, 3).to).toEqual([0, 1, 1]);
    expect(lossOf(edited, [4, 7, 2])).toBe(0);
    expect(valuesOf(takenOff(edited, 2), 3)).toEqual({ options: ['day'], to: [0, null, null] });
  });

  it('makes one of two values that are given the same name', () => {
    expect(valuesOf(renamed(draft, 2, ' day '), 3)).toEqual({ options: ['day', 'week'], to: [0, 1, 0] });
  });

  it('adds values, and leaves out those without a name', () => {
    const more = renamed(added(added(draft)), 3, 'month');
    expect(valuesOf(more, 3)).toEqual({ options: ['day', 'week', 'never', 'month'], to: [0, 1, 2] });
    expect(added(takenOff(draft, 2)).rows.map(row => row.key)).toEqual([0, 1, 3]);
  });
});
