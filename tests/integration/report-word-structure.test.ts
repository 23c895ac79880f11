import { beforeAll, describe, expect, test } from 'vitest';
import { type ReportProgress, writeWordReport } from '../../electron/jobs/report/write-word-report.ts';
import { REPORT_CHAPTERS } from '../../shared/report/report-chapters.ts';
import {
  all,
  attribute,
  fieldsOf,
  openWord,
  relationshipTargets,
  shownText,
  styled,
  type WordParts,
  type XmlElement,
  xmlPart,
} from './report-word-package.ts';
import { sampleReport } from './report-word-sample.ts';

let parts: WordParts;
let body: XmlElement;
const progress: ReportProgress[] = [];

beforeAll(async () => {
  const options = { chapters: REPORT_CHAPTERS, firstChapter: 4 };
  parts = openWord(await writeWordReport(sampleReport(), options, at => progress.push(at)));
  body = xmlPart(parts, 'word/document.xml');
});

describe('the package', () => {
  test('has a part for every relationship and a content type for every part', () => {
    for (const target of relationshipTargets(parts)) expect(Object.keys(parts)).toContain(target);
    const types = xmlPart(parts, '[Content_Types].xml');
    const extensions = new Set(all(types, 'Default').map(type => attribute(type, 'Extension')));
    const named = new Set(all(types, 'Override').map(type => attribute(type, 'PartName')));
    for (const path of Object.keys(parts)) {
      if (path !== '[Content_Types].xml')
        expect(named.has(`/${path}`) || extensions.has(path.split('.').at(-1) ?? ''), path).toBe(true);
    }
  });

  test('says what it is and who wrote it without naming a person', () => {
    const core = xmlPart(parts, 'docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.text).toBe('数字乡村研究');
    expect(all(core, 'dc:creator')[0]?.text).toBe('Rooted');
    expect(all(core, 'cp:lastModifiedBy')[0]?.text).toBe('Rooted');
  });

  test('does not make Word ask whether to update fields', () => {
    expect(all(xmlPart(parts, 'word/settings.xml'), 'w:updateFields')).toEqual([]);
    expect(
      all(body, 'w:fldChar').filter(mark => (mark.attributes['w:dirty'] ?? 'false') !== 'false'),
    ).toEqual([]);
  });

  test('reports each chapter and the packing', () => {
    expect(progress.map(at => `${at.phase} ${at.done}/${at.total}`)).toEqual([
      ...REPORT_CHAPTERS.map((_, index) => `chapters ${index + 1}/9`),
      'packing 8/9',
    ]);
  });
});

describe('captions', () => {
  test('are numbered by chapter in fields whose stored results are right', () => {
    const captions = styled(body, 'Caption').map(shownText);
    expect(captions.map(text => text.split('\u3000')[0])).toEqual([
      ...['表4-1', '表4-2', '表4-3', '表5-1', '表6-1', '图6-1', '表6-2', '表7-1'],
      ...['图8-1', '图8-2', '表9-1', '表9-2', '表10-1'],
    ]);
    for (const caption of styled(body, 'Caption')) {
      const [chapter, number] = fieldsOf(caption);
      expect(chapter).toBe('STYLEREF 1 \\s');
      expect(number).toMatch(/^SEQ [表图] \\\* ARABIC \\s 1( \\r 1)?$/);
    }
  });

  test('begin again in every chapter in programs that do not know \\s', () => {
    const restarts = styled(body, 'Caption').filter(caption => fieldsOf(caption)[1]?.endsWith('\\r 1'));
    expect(restarts.map(caption => shownText(caption).split('\u3000')[0])).toEqual([
      ...['表4-1', '表5-1', '表6-1', '图6-1', '表7-1', '图8-1', '表9-1', '表10-1'],
    ]);
  });

  test('stand above tables and below figures, on the same page', () => {
    const blocks = all(body, 'w:body')[0]?.children ?? [];
    blocks.forEach((block, index) => {
      if (block.name !== 'w:tbl') return;
      const above = blocks[index - 1];
      expect(above && shownText(above)).toMatch(/^表/);
      expect(above && all(above, 'w:keepNext')).toHaveLength(1);
    });
    const pictures = blocks.flatMap((block, index) => (all(block, 'w:drawing').length > 0 ? [index] : []));
    const below = pictures.map(index => shownText(blocks[index + 1] ?? body).split('\u3000')[0]);
    expect(below).toEqual(['图6-1', '图8-1', '图8-2']);
  });

  test('are referred to by fields that lead to them', () => {
    const bookmarks = new Set(all(body, 'w:bookmarkStart').map(mark => mark.attributes['w:name']));
    const references = fieldsOf(body).filter(field => /^(REF|PAGEREF) /.test(field));
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(bookmarks).toContain(reference.split(' ')[1]);
    const intro = all(body, 'w:p').find(paragraph => shownText(paragraph).includes('编码结果见'));
    expect(intro && shownText(intro)).toContain('编码结果见表5-1。');
    expect(intro && fieldsOf(intro)).toEqual(['REF _Ref_table_5_1 \\h']);
  });
});

describe('contents', () => {
  test('list chapters, tables and figures with page numbers before any update', () => {
    const lists = all(body, 'w:sdt').map(list => ({ field: fieldsOf(list)[0], text: shownText(list) }));
    expect(lists.map(list => list.field)).toEqual([
      'TOC \\h \\o "1-3"',
      'TOC \\c "表" \\h',
      'TOC \\c "图" \\h',
    ]);
    expect(lists[0]?.text).toMatch(/第5章.*开放式编码\d/);
    expect(lists[1]?.text).toMatch(/表5-1\u3000开放式编码形成的初始概念与范畴\d/);
    expect(lists[2]?.text).toMatch(/图8-2\u3000农安的模型\d/);
  });

  test('headings are Heading 1 and 2, numbered by their style from the first chapter on', () => {
    expect(styled(body, 'Heading1').map(shownText)).toEqual([
      ...[
        '案例与受访者',
        '开放式编码',
        '主轴编码',
        '选择性编码',
        '理论模型',
        '案例比较',
        '编码手册',
        '备忘录',
      ],
    ]);
    const levels = all(xmlPart(parts, 'word/numbering.xml'), 'w:lvl').filter(
      level => all(level, 'w:pStyle')[0]?.attributes['w:val'] === 'Heading1',
    );
    expect(all(levels[0] ?? body, 'w:lvlText')[0]?.attributes['w:val']).toBe('第%1章');
    expect(all(levels[0] ?? body, 'w:start')[0]?.attributes['w:val']).toBe('4');
  });
});
