import { describe, expect, it } from 'vitest';
import {
  type PlacedCoding,
  partOf,
  propertyGrid,
  propertyUsage,
  thirdOf,
} from '../../shared/theory/property-grid.ts';
import { code } from './diagram-maps.ts';

const codes = [
  code('network', 'category'),
  code('weak', 'concept', 'network'),
  code('mast', 'concept', 'weak'),
  code('other', 'category'),
];
const coverage = { id: 'coverage', codeId: 'network', kind: 'range' as const, options: [] };
const time = { id: 'time', codeId: 'other', kind: 'list' as const, options: ['day', 'week', 'never'] };
const on = (propertyId: string, codeId: string, sourceId: string, value: number): PlacedCoding => ({
  propertyId,
  codeId,
  sourceId,
  value,
});
const coded = [
  { codeId: 'weak', sourceId: 's1', count: 4 },
  { codeId: 'mast', sourceId: 's2', count: 1 },
  { codeId: 'other', sourceId: 's2', count: 2 },
];
const placed = [
  on('coverage', 'weak', 's1', 0.1),
  on('coverage', 'weak', 's1', 0.9),
  on('coverage', 'weak', 's1', 0.2),
  on('coverage', 'mast', 's2', 0.5),
  on('time', 'other', 's2', 2),
  on('time', 'weak', 's1', 0),
];
const sites = new Map([
  ['s1', 'X'],
  ['s2', null],
]);

const grid = propertyGrid({
  codes,
  properties: [coverage, time],
  sources: [{ id: 's1' }, { id: 's2' }],
  coded,
  placed,
  caseIds: ['X', 'Y'],
  casesOf: id => [sites.get(id) ?? null],
});

describe('the grid of cases by properties', () => {
  it('keeps a case without a quote, and puts what has no case last', () => {
    expect(grid.rows.map(row => row.caseId)).toEqual(['X', 'Y', null]);
    expect(grid.rows[1]?.cells[0]).toEqual({ codings: 0, placed: 0, counts: [0, 0, 0], spread: null });
  });

  it('counts the quotes of the category and of all below it, and how many of them lie on the property', () => {
    expect(grid.rows[0]?.cells[0]).toMatchObject({ codings: 4, placed: 3 });
    expect(grid.rows[2]?.cells[0]).toMatchObject({ codings: 1, placed: 1 });
  });

  it('says where on a range they lie: by its thirds, with the median and the ends', () => {
    expect(grid.rows[0]?.cells[0]).toMatchObject({
      counts: [2, 0, 1],
      spread: { least: 0.1, median: 0.2, most: 0.9 },
    });
  });

  it('says which values of a list they have, and leaves out quotes that left the category', () => {
    expect(grid.rows[2]?.cells[1]).toEqual({ codings: 2, placed: 1, counts: [0, 0, 1], spread: null });
    expect(grid.rows[0]?.cells[1]).toMatchObject({ codings: 0, placed: 0, counts: [0, 0, 0] });
  });

  it('counts a quote at every case it belongs to', () => {
    const both = propertyGrid({
      codes,
      properties: [coverage],
      sources: [{ id: 's1' }],
      coded,
      placed,
      caseIds: ['A', 'B'],
      casesOf: () => ['A', 'B'],
    });
    expect(both.rows.map(row => row.cells[0]?.placed)).toEqual([4, 4]);
  });

  it('takes the mean of the two in the middle as the median of an even number', () => {
    const two = propertyGrid({
      codes,
      properties: [coverage],
      sources: [],
      coded: [],
      placed: [on('coverage', 'weak', 's', 0.2), on('coverage', 'weak', 's', 0.6)],
      caseIds: ['A'],
      casesOf: () => ['A'],
    });
    expect(two.rows[0]?.cells[0]?.spread?.median).toBeCloseTo(0.4);
  });

  it('puts both ends of a range into its outer thirds', () => {
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map(thirdOf)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(partOf({ kind: 'list' }, 2)).toBe(2);
  });
});

describe('how far a property is used', () => {
  it('counts quotes of the category that lie nowhere on it yet', () => {
    const [first, second] = propertyUsage({ codes, properties: [coverage, time], coded, placed });
    expect(first).toEqual({ propertyId: 'coverage', placed: 4, missing: 1, byValue: [2, 1, 1] });
    expect(second).toEqual({ propertyId: 'time', placed: 2, missing: 1, byValue: [1, 0, 1] });
  });
});
