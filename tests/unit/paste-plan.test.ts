import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseColumn, CaseTable } from '../../renderer/screens/sources/cases/case-table.ts';
import { readBlock, writeBlock } from '../../renderer/screens/sources/cases/clipboard-table.ts';
import { guessPasted, isPlain, planPaste } from '../../renderer/screens/sources/cases/paste-plan.ts';
import { fitsType } from '../../shared/theory/attribute-types.ts';

const field = (id: 'name' | 'role' | 'site', name: string): CaseColumn => ({
  id,
  name,
  field: id,
  attribute: null,
  choices: [],
});
const age = {
  id: 'age',
  owner: 'participant',
  name: 'Age',
  type: 'number',
  options: [],
  position: 1,
} as const;
const columns: CaseColumn[] = [
  field('name', 'Code'),
  field('role', 'Role'),
  field('site', 'Site'),
  { id: 'age', name: 'Age', field: null, attribute: { ...age, options: [] }, choices: [] },
];
const row = (id: string, ...texts: string[]) => ({ id, cells: texts.map(text => ({ text, fits: true })) });
const table: CaseTable = {
  owner: 'participant',
  columns,
  rows: [row('1', 'NA-01', 'Clerk', 'Lishu', '52'), row('2', 'NA-02', '', 'Lishu', '')],
};
const below = ['1', '2'];
const plan = (text: string, column = 0, of = table) => {
  const pasted = guessPasted(readBlock(text), of, { below, column });
  return { pasted, ...planPaste(pasted, of, ['Lishu']) };
};

describe('a block from a spreadsheet', () => {
  it('keeps tabs, quotes and line breaks within a cell', () => {
    expect(readBlock('a\t"two\r\nlines"\r\n"say ""so"""\tb\r\n')).toEqual([
      ['a', 'two\nlines'],
      ['say "so"', 'b'],
    ]);
  });

  it('keeps a quotation mark within a cell that is not quoted, and fills short rows', () => {
    expect(readBlock('5" pipe\tx\ny\n')).toEqual([
      ['5" pipe', 'x'],
      ['y', ''],
    ]);
  });

  it('comes back from the clipboard as it was copied, formulas too', () => {
    const cell = fc.string().map(text => text.replaceAll('\r', ' '));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(block, cells => {
        // One empty cell is no table: there is nothing to tell it from an empty clipboard.
        fc.pre(cells.some(line => line.some(text => text !== '')));
        expect(readBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
    expect(writeBlock([['=1+1']])).toBe('=1+1\n');
  });
});

describe('what pasting would do', () => {
  it('finds cases by name under a header, and says what is new and what does not fit', () => {
    const found = plan('Code\tSite\tAge\tParty\nNA-02\tTongyu\t60\tyes\nNA-09\tLishu\tfifty\tno\n');
    expect(found.pasted).toMatchObject({ hasHeader: true, uses: ['name', 'site', 'age', 'new'] });
    expect(found).toMatchObject({ newCases: ['NA-09'], newColumns: ['Party'], newSites: ['Tongyu'] });
    expect(found.misfits).toEqual([{ column: 'Age', value: 'fifty' }]);
    expect(found.changed).toBe(3);
    expect(found.write?.columns.at(-1)).toMatchObject({ newAttribute: 'Party', type: 'boolean' });
    expect(found.write?.rows.map(each => each.id)).toEqual(['2', null]);
    expect(isPlain(found.pasted, found)).toBe(false);
  });

  it('lies where the cursor is without a header, and needs no question there', () => {
    const found = plan('Teacher\tLishu\nDriver\tLishu\n', 1);
    expect(found.pasted.uses).toEqual(['role', 'site']);
    expect(found.write?.rows).toEqual([
      { id: '1', cells: ['Teacher', 'Lishu'] },
      { id: '2', cells: ['Driver', 'Lishu'] },
    ]);
    expect(isPlain(found.pasted, found)).toBe(true);
  });

  it('renames cases where only names are laid over names', () => {
    const found = plan('P-1\nP-2\n');
    expect(found.newCases).toEqual([]);
    expect(found.write?.rows).toEqual([
      { id: '1', cells: ['P-1'] },
      { id: '2', cells: ['P-2'] },
    ]);
  });

  it('makes no case a second time where names are pasted beside the grid', () => {
    const pasted = guessPasted(readBlock('NA-02\nNA-09\n'), table, { below: [], column: 0 });
    expect(planPaste(pasted, table, []).newCases).toEqual(['NA-09']);
  });

  it('says which rows and columns have no place instead of dropping them unseen', () => {
    const rows = plan('1\n2\n3\n', 3);
    expect(rows.leftOut).toEqual(['3']);
    expect(isPlain(rows.pasted, rows)).toBe(false);
    const wide = plan('52\textra\n', 3);
    expect(wide.pasted.uses).toEqual(['age', 'out']);
    expect(isPlain(wide.pasted, wide)).toBe(false);
    const sources = plan('Title\tRole\nNo such\tx\n', 0, { ...table, owner: 'source' });
    expect(sources.newCases).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    ['52', 'number', true],
    ['fifty', 'number', false],
    ['2024-03-09', 'date', true],
    ['9 March', 'date', false],
    ['true', 'boolean', true],
    ['maybe', 'boolean', false],
    ['village', 'choice', true],
    ['moon', 'choice', false],
    ['anything', 'text', true],
  ] as const)('%s fits %s: %s', (value, type, fits) => {
    expect(fitsType(value, type, ['village', 'town'])).toBe(fits);
  });
});
