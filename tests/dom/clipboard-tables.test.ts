import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../renderer/screens/sources/cases/clipboard-table.ts';

/** What is on the clipboard: the text and the markup that a program puts there together. */
const clipboard = (html: string, text = '') =>
  readClipboard({ getData: type => (type === 'text/html' ? html : text) });

describe('a table on the clipboard', () => {
  it('is read as Excel and WPS write it, with breaks within cells and spaces held apart', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-x: 1}</style></head>
      <body link=blue><table border=0><!--StartFragment--><col width=72>
      <tr height=20><td class=xl65>NA-01</td><td>two<br style='mso-data-placement:same-cell'>
        lines</td><td>a<span style='mso-spacerun:yes'>&nbsp; </span>b</td></tr>
      <tr><td>NA-02</td><td></td><td align=right>52</td></tr><!--EndFragment--></table></body></html>`;
    expect(clipboard(html, 'ignored')).toEqual([
      ['NA-01', 'two\nlines', 'a  b'],
      ['NA-02', '', '52'],
    ]);
  });

  it('is read as LibreOffice, Numbers and word processors write it, paragraphs as lines', () => {
    const html = `<meta charset="utf-8"><title></title><table><colgroup><col></colgroup><tbody>
      <tr><td><font face="Sans">编号</font></td><td><p>年龄</p></td></tr>
      <tr><td><p>一</p><p>二</p></td><td><div>52</div></td></tr></tbody></table>`;
    expect(clipboard(html)).toEqual([
      ['编号', '年龄'],
      ['一\n二', '52'],
    ]);
  });

  it('keeps every cell in its column where cells span others', () => {
    const html = `<table><tr><td rowspan="2">A</td><td colspan="2">B</td></tr>
      <tr><td>C</td><td>D</td></tr><tr><td>E</td></tr></table>`;
    expect(clipboard(html)).toEqual([
      ['A', 'B', ''],
      ['', 'C', 'D'],
      ['E', '', ''],
    ]);
  });

  it('gives way to the text where words stand beside it or there is more than one', () => {
    const beside = '<p>Before</p><table><tr><td>A</td></tr></table>';
    expect(clipboard(beside, 'Before\nA')).toEqual([['Before'], ['A']]);
    const two = '<table><tr><td>A</td></tr></table><table><tr><td>B</td></tr></table>';
    expect(clipboard(two, 'A\nB')).toEqual([['A'], ['B']]);
    expect(clipboard('<b>NA-01</b>', 'NA-01\t"two\nlines"')).toEqual([['NA-01', 'two\nlines']]);
  });

  it('runs and loads nothing of what it holds', () => {
    const html = `<table><tr><td>A<img src="x" onerror="document.title='run'"><script>document.title='run'</script>
      </td></tr></table>`;
    expect(clipboard(html)).toEqual([['A']]);
    expect(document.title).not.toBe('run');
  });
});
