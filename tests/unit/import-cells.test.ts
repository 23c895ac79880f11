import { describe, expect, it } from 'vitest';
import { cellText, fillDown, writeBlock, writeCell } from '../../renderer/screens/sources/import-cells.ts';
import { type ImportItem, type ImportPreview, newItem } from '../../renderer/screens/sources/import-item.ts';
import { readBlock } from '../../renderer/screens/sources/read-block.ts';

function item(token: string, more: Partial<ImportPreview> = {}): ImportItem {
  const speakers = ['问', '答'].map(name => ({ name, turns: 2, role: 'participant' as const }));
  const known = { siteName: null, participantCode: null, participantRole: '', error: null, duplicate: null };
  const preview = { ...known, documents: 1, table: null, title: token, fileName: token, speakers, ...more };
  return newItem({ token, fileName: token }, preview as unknown as ImportPreview);
}

describe('the grid of files before an import', () => {
  const items = ['a', 'b', 'c'].map(token => item(token));

  it('takes a block from a spreadsheet, and leaves out what reaches past its edge', () => {
    const block = readBlock('农安\tNA-01\r\n"榆\n树"\tYS-01\r\n德惠\r\n多余\r\n');
    const written = writeBlock(items, 1, 1, block);
    expect(written.map(each => cellText(each, 'siteName'))).toEqual(['', '农安', '榆\n树']);
    expect(written.map(each => cellText(each, 'participantCode'))).toEqual(['', 'NA-01', 'YS-01']);
    expect(written[0]).toBe(items[0]);
    expect(writeBlock(items, 0, 5, [['甲; 乙', 'too far']]).map(each => cellText(each, 'speakers'))[0]).toBe(
      '甲; 乙',
    );
  });

  it('fills a cell into all below it, and nothing above', () => {
    const [first, ...rest] = items.map(each => writeCell(each, 'date', ''));
    if (!first) throw new Error('no item');
    const start = [first, ...rest].map((each, i) => (i === 1 ? writeCell(each, 'date', '2025-07-14') : each));
    expect(fillDown(start, 1, 'date').map(each => cellText(each, 'date'))).toEqual([
      '',
      '2025-07-14',
      '2025-07-14',
    ]);
  });

  it('names speakers in their order, and refuses another number of them', () => {
    const [first] = items;
    if (!first) throw new Error('no item');
    expect(writeCell(first, 'speakers', '访谈员；老王').choices.names).toEqual({ 问: '访谈员', 答: '老王' });
    expect(cellText(writeCell(first, 'speakers', '答; 问'), 'speakers')).toBe('答; 问');
    expect(writeCell(first, 'speakers', '老王')).toBe(first);
    expect(cellText(writeCell(first, 'speakers', '老王; 老王'), 'speakers')).toBe('老王');
  });

  it('writes nothing into a file that cannot be read', () => {
    const broken = item('x', { error: { code: 'FILE_EMPTY', message: '', details: {} } });
    expect(writeCell(broken, 'title', 'T')).toBe(broken);
  });
});
