import { beforeAll, expect, test } from 'vitest';
import { writeWordReport } from '../../electron/jobs/report/write-word-report.ts';
import { all, openWord, shownText, type WordParts, type XmlElement, xmlPart } from './report-word-package.ts';
import { sampleReport } from './report-word-sample.ts';

let parts: WordParts;
let tables: XmlElement[];

beforeAll(async () => {
  const chapters = ['open', 'axial', 'selective', 'codebook'] as const;
  parts = openWord(await writeWordReport(sampleReport(), { chapters }));
  tables = all(xmlPart(parts, 'word/document.xml'), 'w:tbl');
});

function border(element: XmlElement | undefined, container: string, side: string) {
  const found = element && all(element, container)[0]?.children.find(child => child.name === side);
  return found?.attributes;
}

test('every table has the three lines of a three-line table and no vertical rule', () => {
  expect(tables).toHaveLength(5);
  for (const table of tables) {
    expect(border(table, 'w:tblBorders', 'w:top')).toMatchObject({ 'w:val': 'single', 'w:sz': '12' });
    expect(border(table, 'w:tblBorders', 'w:bottom')).toMatchObject({ 'w:val': 'single', 'w:sz': '12' });
    for (const side of ['w:left', 'w:right', 'w:insideV', 'w:insideH'])
      expect(border(table, 'w:tblBorders', side)).toMatchObject({ 'w:val': 'none' });
    const header = all(table, 'w:tr')[0];
    for (const cell of header ? all(header, 'w:tc') : [])
      expect(border(cell, 'w:tcBorders', 'w:bottom')).toMatchObject({ 'w:val': 'single', 'w:sz': '6' });
  }
});

test('the header row repeats on every page and no row splits', () => {
  for (const table of tables) {
    const rows = all(table, 'w:tr');
    expect(rows.map(row => all(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    for (const row of rows) expect(all(row, 'w:cantSplit')).toHaveLength(1);
  }
});

test('a row too tall for a page may split, and keeps every character', async () => {
  const data = sampleReport();
  const quote = `开头${'很长的一段话。'.repeat(300)}结尾`;
  const row = { ...data.openCoding[0], statements: [{ quote, participantCode: 'NA-02' }] };
  const openCoding = [row as (typeof data.openCoding)[number]];
  const long = openWord(await writeWordReport({ ...data, openCoding }, { chapters: ['open'] }));
  const last = all(xmlPart(long, 'word/document.xml'), 'w:tr').at(-1);
  expect(last && shownText(last)).toContain(`“${quote}”（NA-02）`);
  expect(last && all(last, 'w:cantSplit')).toEqual([]);
});

test('a category stands once, merged over its concepts', () => {
  const rows = all(tables[0] as XmlElement, 'w:tr').slice(1);
  const merges = rows.map(row => all(row, 'w:vMerge').map(merge => merge.attributes['w:val']));
  expect(merges).toEqual([['restart'], ['continue']]);
  expect(rows.map(row => shownText(row).includes('A1 基础设施薄弱'))).toEqual([true, false]);
});

test('open coding shows at most as many statements as asked for, each with its participant', async () => {
  const text = shownText(tables[0] as XmlElement);
  expect(text).toContain('“手机信号就一格。”（NA-02）');
  expect(text).toContain('“第三条。”（NA-02）');
  expect(text).not.toContain('第四条');
  const options = { chapters: ['open'], maxQuotesPerConcept: 4 } as const;
  const four = openWord(await writeWordReport(sampleReport(), options));
  expect(shownText(xmlPart(four, 'word/document.xml'))).toContain('第四条');
});

test('a relationship structure shows its sign, meaning, statement and where its evidence is', () => {
  const row = all(tables[3] as XmlElement, 'w:tr')[1] as XmlElement;
  expect(all(row, 'w:tc').map(shownText)).toEqual([
    '政府制度 → 乡村环境（正向影响）',
    '资金是改善环境的内生动力。',
    '“县里拨了三十万。”（LS-01）',
    '引证9条资料6份案例点：农安、梨树各案例点说法不一',
  ]);
});

test('Chinese and Latin fonts are set apart and languages marked, and can be changed', async () => {
  const defaults = all(xmlPart(parts, 'word/styles.xml'), 'w:docDefaults')[0] as XmlElement;
  expect(all(defaults, 'w:rFonts')[0]?.attributes).toMatchObject({
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': '宋体',
  });
  expect(all(defaults, 'w:lang')[0]?.attributes).toMatchObject({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  const heading = all(xmlPart(parts, 'word/styles.xml'), 'w:style').find(
    style => style.attributes['w:styleId'] === 'Heading1',
  ) as XmlElement;
  expect(all(heading, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('黑体');
  const options = { chapters: ['open'], fontLatin: 'Cambria', fontChinese: '仿宋' } as const;
  const other = openWord(await writeWordReport(sampleReport(), options));
  expect(all(xmlPart(other, 'word/styles.xml'), 'w:rFonts')[0]?.attributes).toMatchObject({
    'w:ascii': 'Cambria',
    'w:eastAsia': '仿宋',
  });
});
