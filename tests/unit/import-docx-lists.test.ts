import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { type DocxParts, docxOf, paragraph, run, words } from '../fixtures-import/docx-markup.ts';

const linesOf = async (body: string, parts: DocxParts = {}) =>
  (await readTranscript({ bytes: docxOf(body, parts), fileName: 'a.docx' })).text
    .replace(/\n+$/, '')
    .split('\n');

const list = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const item = (text: string, numId: number, level = 0) => paragraph(run(text), list(numId, level));

describe('numbers of lists in a Word document', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = (levels: string, override = '') =>
    `<w:abstractNum w:abstractNumId="3">${levels}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="3"/>${override}</w:num>`;

  it.each([
    ['decimal', '%1)', '1) ', '2) '],
    ['upperLetter', '%1.', 'A. ', 'B. '],
    ['lowerRoman', '(%1)', '(i) ', '(ii) '],
    ['chineseCounting', '问%1：', '问一： ', '问二： '],
    ['ideographTraditional', '%1、', '甲、 ', '乙、 '],
    ['decimalEnclosedCircle', '%1', '① ', '② '],
    ['bullet', '\uF0B7', '• ', '• '],
    ['none', '', '', ''],
  ])('are shown as they are in it (%s)', async (format, text, first, second) => {
    const parts = { numbering: numbering(level(0, format, text)) };
    expect(await linesOf(item('登记', 5) + item('上报', 5), parts)).toEqual([
      `${first}登记`,
      `${second}上报`,
    ]);
  });

  it('go on by level, restart where the list says so, and come from a style', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%1.%2', '<w:suff w:val="nothing"/>');
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>';
    const styles = `<w:style w:styleId="Step"><w:name w:val="step"/><w:pPr>${list(5)}</w:pPr></w:style>`;
    const body =
      item('一', 5) + item('二', 5, 1) + paragraph(run('三'), '<w:pStyle w:val="Step"/>') + item('四', 6);
    expect(await linesOf(body, { numbering: numbering(levels, restart), styles })).toEqual([
      '1. 一',
      '  1.a二',
      '2. 三',
      '9. 四',
    ]);
  });

  it('typed at the beginning of lines stay, and line numbers of the page are none', async () => {
    const body = `${words('001 问：好？')}<w:sectPr><w:lnNumType w:countBy="1"/></w:sectPr>`;
    expect(await linesOf(body)).toEqual(['001 问：好？']);
  });

  it.each([
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1002, '一千零二'],
    ['chineseCounting', 110, '一一〇'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 10, '壹拾'],
    ['ideographLegalTraditional', 203, '貳佰零參'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedFullstop', 21, '21'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['numberInDash', 4, '- 4 -'],
    ['ordinal', 111, '111th'],
    ['ordinal', 22, '22nd'],
  ])('count in %s: %i is %s', async (format, start, shown) => {
    const one = `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/></w:lvl>`;
    expect(await linesOf(item('x', 5), { numbering: numbering(one) })).toEqual([`${shown} x`]);
  });

  it('are all in digits beneath a chapter that is counted in characters, where the level says so', async () => {
    const levels = level(0, 'chineseCountingThousand', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(await linesOf(item('甲', 5) + item('乙', 5, 1), { numbering: numbering(levels) })).toEqual([
      '第一章 甲',
      '  1.1 乙',
    ]);
  });

  it('go on beneath the next item where a level says that nothing starts it anew', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>');
    const body = item('a', 5) + item('b', 5, 1) + item('c', 5) + item('d', 5, 1);
    expect(await linesOf(body, { numbering: numbering(levels) })).toEqual([
      '1. a',
      '  1) b',
      '2. c',
      '  2) d',
    ]);
  });

  it('are those of a list style, and on the level that has the style of the paragraph', async () => {
    const linked =
      `<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="L"/>${level(0, 'decimal', '%1)')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>';
    const styles = '<w:style w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    const body = item('a', 5) + paragraph(run('b'), '<w:pStyle w:val="H2"/>');
    expect(await linesOf(body, { numbering: linked, styles })).toEqual(['1) a', '  1.1 b']);
  });
});
