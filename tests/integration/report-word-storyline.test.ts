import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportCitation, ReportStoryParagraph } from '../../electron/jobs/report/report-data.ts';
import { writeWordReport } from '../../electron/jobs/report/write-word-report.ts';
import { all, openWord, shownText, styled, type XmlElement, xmlPart } from './report-word-package.ts';
import { sampleReport } from './report-word-sample.ts';

const money: ReportCitation = {
  from: '专项资金',
  to: '网络覆盖',
  polarity: '+',
  citations: 10,
  sources: 9,
  sites: ['农安', '梨树'],
  contested: false,
};
const guess = { ...money, from: '政府制度', to: '政府治理', polarity: '?' as const, citations: 0, sites: [] };

const text = (words: string) => ({ kind: 'text' as const, text: words, marks: [] });
const item = (style: 'bullet' | 'number', depth: number, words: string) => ({
  style,
  depth,
  runs: [text(words)],
});

const PARAGRAPHS: ReportStoryParagraph[] = [
  { style: 'heading', depth: 0, runs: [text('源头')] },
  { style: 'subheading', depth: 0, runs: [text('资金')] },
  {
    style: 'text',
    depth: 0,
    runs: [
      text('把网络铺到屯'),
      { kind: 'citation', ...money },
      { kind: 'text', text: '才有', marks: ['strong', 'emphasis'] },
      text('底子'),
      { kind: 'citation', ...guess },
      { kind: 'gone' },
    ],
  },
  {
    style: 'quotation',
    depth: 0,
    runs: [{ kind: 'quote', quote: '县里拨了三十万。', participantCode: 'LS-01' }],
  },
  item('number', 0, '一'),
  item('number', 1, '一之一'),
  item('number', 0, '二'),
  { style: 'text', depth: 0, runs: [] },
  item('number', 0, '另起'),
  item('bullet', 0, '点'),
];

let body: XmlElement;
let notes: XmlElement;

beforeAll(async () => {
  const data = { ...sampleReport(), storyline: { title: '钱到人到', paragraphs: PARAGRAPHS } };
  const parts = openWord(await writeWordReport(data, { chapters: ['selective', 'memos'] }));
  body = xmlPart(parts, 'word/document.xml');
  notes = xmlPart(parts, 'word/footnotes.xml');
});

const paragraph = (words: string) => all(body, 'w:p').find(p => shownText(p).startsWith(words));

describe('the storyline in the Word file', () => {
  test('has its title, headings in the order of the chapter, and quotes on a line of their own as such', () => {
    expect(shownText(body)).toContain('钱到人到');
    expect(styled(body, 'Heading3').map(shownText)).toEqual(['源头']);
    expect(styled(body, 'Quote').map(shownText)).toEqual(['“县里拨了三十万。”（LS-01）']);
  });

  test('sets off what was set off, and strikes out what is no longer there', () => {
    const runs = all(paragraph('把网络铺到屯') ?? body, 'w:r');
    const find = (words: string) => runs.find(run => shownText(run) === words);
    expect(all(find('才有') ?? body, 'w:b')).toHaveLength(1);
    expect(all(find('才有') ?? body, 'w:i')).toHaveLength(1);
    expect(all(find('底子') ?? body, 'w:b')).toHaveLength(0);
    expect(all(find('［已不在项目中］') ?? body, 'w:strike')).toHaveLength(1);
  });

  test('gives the evidence of each citation in a footnote, and says where there is none', () => {
    const marks = all(paragraph('把网络铺到屯') ?? body, 'w:footnoteReference');
    const shown = marks.map(mark => {
      const id = mark.attributes['w:id'];
      return shownText(all(notes, 'w:footnote').find(note => note.attributes['w:id'] === id) ?? body);
    });
    expect(shown).toEqual([
      ' 专项资金 → 网络覆盖（正向影响）：引证10条；资料9份；案例点：农安、梨树',
      ' 政府制度 → 政府治理（方向不明）：尚无证据',
    ]);
  });

  test('counts each list for itself, and no list of a memo goes on with it', () => {
    const numbers = ['一', '一之一', '二', '另起', '点'].map(words => {
      const at = paragraph(words) ?? body;
      return [all(at, 'w:ilvl')[0]?.attributes['w:val'], all(at, 'w:numId')[0]?.attributes['w:val']];
    });
    const [first, second, third, other, bullet] = numbers;
    expect([first?.[0], second?.[0], third?.[0]]).toEqual(['0', '1', '0']);
    expect(second?.[1]).toBe(first?.[1]);
    expect(third?.[1]).toBe(first?.[1]);
    expect(other?.[1]).not.toBe(first?.[1]);
    expect(bullet?.[1]).not.toBe(other?.[1]);
    const memo = all(body, 'w:p').findLast(p => shownText(p) === '一');
    expect(numbers.map(([, id]) => id)).not.toContain(all(memo ?? body, 'w:numId')[0]?.attributes['w:val']);
  });
});
