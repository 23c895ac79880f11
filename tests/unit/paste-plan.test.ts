import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPinyin } from '../../renderer/names/pinyin.ts';
import type { CaseColumn, CaseTable } from '../../renderer/screens/sources/cases/case-table.ts';
import { readTable, writeBlock } from '../../renderer/screens/sources/cases/clipboard-table.ts';
import { finderOf, nextFound } from '../../renderer/screens/sources/cases/find-cell.ts';
import { guessPasted } from '../../renderer/screens/sources/cases/paste-guess.ts';
import { isPlain, planPaste } from '../../renderer/screens/sources/cases/paste-plan.ts';
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
const row = (id: string, ...texts: string[]) => ({
  id,
  cells: texts.map(text => ({ text, value: text, fits: true })),
});
const table: CaseTable = {
  owner: 'participant',
  columns,
  rows: [row('1', 'NA-01', 'Clerk', 'Lishu', '52'), row('2', 'NA-02', '', 'Lishu', '')],
};
const below = ['1', '2'];
const KNOWN = { sites: ['Lishu'], participants: ['NA-01', 'NA-02'] };
const plan = (text: string, column = 0, of = table) => {
  const pasted = guessPasted(readTable(text), of, { below, column });
  return { pasted, ...planPaste(pasted, of, KNOWN) };
};

describe('a block from a spreadsheet', () => {
  it('keeps tabs, quotes and line breaks within a cell', () => {
    expect(readTable('a\t"two\r\nlines"\r\n"say ""so"""\tb\r\n')).toEqual([
      ['a', 'two\nlines'],
      ['say "so"', 'b'],
    ]);
  });

  it('keeps a quotation mark within a cell that is not quoted, and fills short rows', () => {
    expect(readTable('5" pipe\tx\ny\n')).toEqual([
      ['5" pipe', 'x'],
      ['y', ''],
    ]);
  });

  it('loses no letter of any text, whatever its quotation marks do', () => {
    const letters = (text: string) => text.replace(/["\s\uFEFF]/gu, '');
    const text = fc
      .array(fc.constantFrom('a', 'b', '"', '""', '\t', '\n', '\r\n', ' ', '中'), { maxLength: 40 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, words => {
        const cells = readTable(words);
        expect(letters(cells.flat().join(''))).toBe(letters(words));
        expect(new Set(cells.map(line => line.length)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    expect(readTable('a\t"b\nc\td\n')).toEqual([
      ['a', '"b'],
      ['c', 'd'],
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
        expect(readTable(writeBlock(cells))).toEqual(cells);
      }),
    );
    expect(writeBlock([['=1+1']])).toBe('=1+1\n');
  });
});

describe('what pasting would do', () => {
  it('finds cases by name under a header, and says what is new and what does not fit', () => {
    const found = plan('Code\tSite\tAge\tParty\nna-02\tTongyu\t60\tyes\nNA-09\tLishu\tfifty\tno\n');
    expect(found.pasted).toMatchObject({ hasHeader: true, uses: ['name', 'site', 'age', 'new'] });
    expect(found).toMatchObject({ newCases: ['NA-09'], newColumns: ['Party'], newSites: ['Tongyu'] });
    expect(found.misfits).toEqual([{ column: 'Age', value: 'fifty' }]);
    expect(found.changed).toBe(3);
    expect(found.write?.columns.at(-1)).toMatchObject({ newAttribute: 'Party', type: 'boolean' });
    expect(found.write?.rows).toEqual([
      { id: '2', cells: [null, 'Tongyu', '60', 'true'] },
      { id: null, cells: ['NA-09', 'Lishu', 'fifty', 'false'] },
    ]);
    expect(isPlain(found.pasted, found)).toBe(false);
  });

  it('takes the first row for names of columns although one of them has none, and as it is told', () => {
    const cells = readTable('Code\t\tAge\nNA-01\tx\t52\n');
    const pasted = guessPasted(cells, table, { below, column: 0 });
    expect(pasted).toMatchObject({ hasHeader: true, uses: ['name', 'new', 'age'] });
    const told = guessPasted(cells, table, pasted, false);
    expect(told).toMatchObject({ hasHeader: false, uses: ['name', 'role', 'site'], below });
    const strange = guessPasted(readTable('编号\t年龄\nNA-01\t52\n'), table, pasted, true);
    expect(strange.uses).toEqual(['name', 'new']);
  });

  it('gives each new column a name of its own', () => {
    const found = plan('Code\tAge\tAge\tParty\tParty\nNA-01\t52\t53\tx\ty\n');
    expect(found.newColumns).toEqual(['Age (2)', 'Party', 'Party (2)']);
  });

  it('counts as changed only what is stored otherwise', () => {
    const boolean = { ...age, id: 'party', name: 'Party', type: 'boolean' as const, options: [] };
    const party: CaseColumn = { id: 'party', name: 'Party', field: null, attribute: boolean, choices: [] };
    const yes = { text: 'Yes', value: 'true', fits: true };
    const of: CaseTable = {
      ...table,
      columns: [...columns, party],
      rows: table.rows.map(each => ({ ...each, cells: [...each.cells, yes] })),
    };
    expect(plan('是\nno\n', 4, of).changed).toBe(1);
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

  it('asks before it changes cases by their names rather than where the cursor is', () => {
    const found = plan('NA-02\tTeacher\n');
    expect(found.write?.rows).toEqual([{ id: '2', cells: [null, 'Teacher'] }]);
    expect(isPlain(found.pasted, found)).toBe(false);
  });

  it('renames cases where only names are laid over names, and says which names are taken', () => {
    const found = plan('P-1\nP-2\n');
    expect(found.newCases).toEqual([]);
    expect(found.write?.rows).toEqual([
      { id: '1', cells: ['P-1'] },
      { id: '2', cells: ['P-2'] },
    ]);
    expect(isPlain(found.pasted, found)).toBe(true);
    const twin = plan('na-02\n');
    expect(twin.namesakes).toEqual(['na-02']);
    expect(isPlain(twin.pasted, twin)).toBe(false);
    expect(plan('NA-02\nNA-01\n').namesakes).toEqual([]);
  });

  it('makes no case a second time, not even where the table names it twice', () => {
    const pasted = guessPasted(readTable('NA-02\nNA-09\nNA-09\n'), table, { below: [], column: 0 });
    const found = planPaste(pasted, table, KNOWN);
    expect(found).toMatchObject({ newCases: ['NA-09'], again: ['NA-09'] });
    expect(found.write?.rows).toHaveLength(2);
  });

  it('says which rows and columns have no place instead of dropping them unseen', () => {
    const rows = plan('1\n2\n3\n\n', 3);
    expect(rows.noCase).toEqual(['3']);
    expect(rows.lines.map(line => line.fate)).toEqual(['known', 'known', 'noCase', 'empty']);
    expect(isPlain(rows.pasted, rows)).toBe(false);
    const wide = plan('52\textra\n', 3);
    expect(wide.pasted.uses).toEqual(['age', 'out']);
    expect(wide.columnsOut).toBe(1);
    expect(isPlain(wide.pasted, wide)).toBe(false);
    const sources = plan('Title\tRole\nNo such\tx\n', 0, { ...table, owner: 'source' });
    expect(sources).toMatchObject({ newCases: [], write: null });
  });

  it('says who would become a participant because a source names them', () => {
    const heard: CaseColumn = {
      id: 'heard',
      name: 'Heard',
      field: 'participants',
      attribute: null,
      choices: [],
    };
    const of: CaseTable = {
      owner: 'source',
      columns: [field('name', 'Title'), heard],
      rows: [row('1', 'A', '')],
    };
    const found = plan('NA-01、NA-07', 1, of);
    expect(found.newPeople).toEqual(['NA-07']);
    expect(isPlain(found.pasted, found)).toBe(false);
  });

  it('writes nothing as long as a value is too long for its column', () => {
    const found = plan(`${'x'.repeat(401)}\tLishu\n`, 1);
    expect(found.tooLong.map(each => each.column)).toEqual(['Role']);
    expect(found.write).toBeNull();
    expect(isPlain(found.pasted, found)).toBe(false);
  });
});

describe('finding in the grid', () => {
  it('finds the very letters where any cell has them, and pinyin only where none has', async () => {
    await loadPinyin();
    const rows = [row('1', 'NA-01', '男'), row('2', 'LS-01', '女')];
    expect(['NA-01', '男'].map(finderOf(rows, 'na'))).toEqual([true, false]);
    expect(['NA-01', '男'].map(finderOf(rows, 'nan'))).toEqual([false, true]);
    expect(finderOf(rows, ' ')('NA-01')).toBe(false);
  });

  it('goes from cell to cell that says it, either way and around the end', () => {
    const lishu = finderOf(table.rows, 'lishu');
    expect(nextFound(table.rows, lishu, { row: 0, column: 0 }, 1)).toEqual({ row: 0, column: 2 });
    expect(nextFound(table.rows, lishu, { row: 1, column: 2 }, 1)).toEqual({ row: 0, column: 2 });
    expect(nextFound(table.rows, lishu, { row: 0, column: 2 }, -1)).toEqual({ row: 1, column: 2 });
    expect(nextFound(table.rows, finderOf(table.rows, 'nowhere'), { row: 0, column: 0 }, 1)).toBeNull();
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
