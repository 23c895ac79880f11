import { describe, expect, it } from 'vitest';
import { strongestFirst } from '../../renderer/screens/axial/details/strongest-quotes.ts';

const quote = (id: string, sourceId: string, start: number, length = 40) => ({
  id,
  sourceId,
  start,
  end: start + length,
  quote: 'x'.repeat(length),
});

const quotes = [
  quote('A1', 'A', 0),
  quote('A2', 'A', 100, 4),
  quote('A3', 'A', 200),
  quote('B1', 'B', 0, 400),
  quote('B2', 'B', 500),
  quote('C1', 'C', 0),
];
const order = (examples: string[], cited: { sourceId: string; start: number; end: number }[]) =>
  strongestFirst(quotes, new Set(examples), cited).map(each => each.id);

describe('the strongest quotes', () => {
  it('come one from each source in turn, of a readable length first', () => {
    expect(order([], [])).toEqual(['A1', 'B2', 'C1', 'A3', 'B1', 'A2']);
  });

  it('begin with the researcher’s examples and go on with what links rest on', () => {
    const cited = [
      { sourceId: 'C', start: 30, end: 60 },
      { sourceId: 'B', start: 40, end: 50 },
      { sourceId: 'A', start: 140, end: 200 },
    ];
    expect(order(['A2'], cited)).toEqual(['A2', 'B1', 'C1', 'A1', 'B2', 'A3']);
  });
});
