import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { ReportData } from '../../electron/jobs/report/report-data.ts';
import type { ReportOptions } from '../../electron/jobs/report/report-options.ts';
import { writeWordReport } from '../../electron/jobs/report/write-word-report.ts';
import { REPORT_CHAPTERS } from '../../shared/report/report-chapters.ts';
import { all, attribute, openWord, xmlPart } from './report-word-package.ts';
import { FIGURE, sampleReport } from './report-word-sample.ts';

async function textOf(data: ReportData, options: ReportOptions = { chapters: REPORT_CHAPTERS }) {
  const buffer = Buffer.from(await writeWordReport(data, options));
  return (await mammoth.extractRawText({ buffer })).value;
}

describe('both languages', () => {
  test('a Chinese report speaks the terms of Chinese method books', async () => {
    const text = await textOf(sampleReport('zh'));
    const terms = [
      '开放式编码',
      '主轴编码',
      '选择性编码',
      '核心范畴',
      '主范畴',
      '初始概念',
      '原始语句',
      '故事线',
    ];
    for (const term of [...terms, '典型关系结构', '关系结构的内涵', '编码手册', '因果条件', '2026年3月18日'])
      expect(text).toContain(term);
    expect(text).toContain('政府制度保障乡村环境：“县里拨了三十万。”（LS-01）');
  });

  test('an English report has English words around Chinese data', async () => {
    const text = await textOf(sampleReport('zh'), { chapters: REPORT_CHAPTERS, language: 'en' });
    for (const term of [
      'Open coding',
      'Axial coding',
      'Core category',
      'Storyline',
      'Codebook',
      '18 March 2026',
    ])
      expect(text).toContain(term);
    expect(text).toContain('Table\u00a02-1  Concepts and categories from open coding');
    expect(text).toContain('“县里拨了三十万。” (LS-01)');
    expect(text).not.toMatch(/开放式编码|原始语句/);
  });

  test.each(['zh', 'en'] as const)('no placeholder is left in a sentence (%s)', async language => {
    expect(await textOf(sampleReport(language))).not.toMatch(/\{\w+\}/);
  });
});

test('only the chapters asked for are written, in the order of a report', async () => {
  const text = await textOf(sampleReport(), { chapters: ['codebook', 'open'] });
  expect(text).not.toContain('主轴编码');
  const [contents, open, codebook] = [
    text.indexOf('目录'),
    text.lastIndexOf('开放式编码'),
    text.lastIndexOf('编码手册'),
  ];
  expect(contents).toBeLessThan(open);
  expect(open).toBeLessThan(codebook);
});

test('the codebook names the further categories of a code', async () => {
  expect(await textOf(sampleReport(), { chapters: ['codebook'] })).toContain('也归入：数字素养');
  expect(await textOf(sampleReport('en'), { chapters: ['codebook'] })).toContain('Also under: 数字素养');
});

test('an empty project gives a whole file that says there is nothing yet', async () => {
  const empty: ReportData = {
    ...sampleReport(),
    ...{ sites: [], participants: [], sources: [], codes: [], openCoding: [], axial: [], paradigms: [] },
    ...{
      core: null,
      storyline: null,
      propositions: [],
      structures: [],
      figure: null,
      siteFigures: [],
      structureFigures: [],
    },
    ...{ matrix: null, memos: [] },
  };
  expect((await textOf(empty)).match(/本项目在这一部分尚无内容。/g)).toHaveLength(8);
});

test('emoji, rare characters, line ends and tabs survive; what XML forbids is left out', async () => {
  const data = sampleReport();
  const quote = '𠮷祥👩‍👩‍👧\u0000\u0001 a<b>&"c" \ud83d\uFFFE第一行\n第二行\t完';
  const core = { name: '核心', definition: quote };
  const text = await textOf({ ...data, core }, { chapters: ['selective'] });
  expect(text).toContain('𠮷祥👩‍👩‍👧 a<b>&"c" \ufffd第一行');
  expect(text).toContain('第二行\t完');
});

test('a memo keeps its emphasis, lists and text as typed', async () => {
  const body = '**重点**与*强调*\n\n1. 一\n2. 二\n\n<b>不是标签</b> [网页](https://example.org)';
  const memos = [{ title: '', kind: 'method' as const, date: '2025-01-02', about: [], body }];
  const bytes = await writeWordReport({ ...sampleReport(), memos }, { chapters: ['memos'] });
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  expect(html).toContain('<strong>重点</strong>与<em>强调</em>');
  expect(html).toContain('<ol><li>一</li><li>二</li></ol>');
  expect(html).toContain('&lt;b&gt;不是标签&lt;/b&gt; 网页 (https://example.org)');
  // A memo without a title is told by how it begins.
  expect(html).toContain('<p>重点与强调</p>');
});

test('the figure is a vector with a bitmap beside it, described, and fits the page', async () => {
  const parts = openWord(await writeWordReport(sampleReport(), { chapters: ['model'] }));
  const picture = all(xmlPart(parts, 'word/document.xml'), 'w:drawing')[0];
  if (picture === undefined) throw new Error('no picture');
  const target = (id: string | undefined) => {
    const relationships = all(xmlPart(parts, 'word/_rels/document.xml.rels'), 'Relationship');
    return `word/${attribute(
      relationships.find(found => attribute(found, 'Id') === id),
      'Target',
    )}`;
  };
  const vector = target(all(picture, 'asvg:svgBlip')[0]?.attributes['r:embed']);
  const bitmap = target(all(picture, 'a:blip')[0]?.attributes['r:embed']);
  expect(new TextDecoder().decode(parts[vector])).toBe(FIGURE.svg);
  expect(Buffer.from(parts[bitmap] ?? []).equals(FIGURE.png)).toBe(true);
  const about = all(picture, 'wp:docPr')[0]?.attributes;
  expect(about).toMatchObject({ title: '影响因素模型', descr: '政府制度作用于乡村环境。' });
  const extent = all(picture, 'wp:extent')[0];
  // 9,525 EMU to a pixel; the text is 15.5 cm wide.
  expect(Number(attribute(extent, 'cx'))).toBeLessThanOrEqual(15.51 * 360_000);
  expect(Number(attribute(extent, 'cx')) / Number(attribute(extent, 'cy'))).toBeCloseTo(4, 1);
});
