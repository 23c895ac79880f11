import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { type DocxParts, docxOf, paragraph, run, words } from '../fixtures-import/docx-markup.ts';

const read = (body: string, parts: DocxParts = {}) =>
  readTranscript({ bytes: docxOf(body, parts), fileName: 'a.docx' });
const linesOf = async (body: string, parts?: DocxParts) => (await read(body, parts)).text.split('\n');
const lossesOf = async (body: string, parts?: DocxParts) =>
  Object.fromEntries((await read(body, parts)).losses.map(({ kind, count }) => [kind, count]));

const inRun = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const mark = (type: string) => inRun(`<w:fldChar w:fldCharType="${type}"/>`);
const told = (instruction: string) => inRun(`<w:instrText>${instruction}</w:instrText>`);
const HIDDEN = '<w:vanish/>';

describe('the fields of a Word document', () => {
  it('that never come to their result hide no text: a damaged file may say all there', async () => {
    const body = paragraph(mark('begin') + run('问：好？')) + words('答：好。');
    expect(await linesOf(body)).toEqual(['问：好？', '答：好。']);
    const note = `<w:footnote w:id="1">${paragraph(mark('begin') + run('注'))}</w:footnote>`;
    const called = paragraph(run('答') + inRun('<w:footnoteReference w:id="1"/>'));
    expect(await linesOf(called, { footnotes: note })).toContain('[1] 注');
  });

  it('that never end show their result, and ends without a beginning nothing else', async () => {
    const open = mark('begin') + told('PAGE') + mark('separate') + run('3');
    expect(await linesOf(paragraph(open) + paragraph(run('末') + mark('end') + mark('end')))).toEqual([
      '3',
      '末',
    ]);
  });

  it('that link out of the document lose the address, which is counted', async () => {
    const field = (instruction: string) =>
      mark('begin') + told(instruction) + mark('separate') + run('这里') + mark('end');
    const simple = `<w:fldSimple w:instr=' HYPERLINK "http://x"'>${run('那里')}</w:fldSimple>`;
    const body = paragraph(field('HYPERLINK "http://x"') + field('HYPERLINK \\l "_Toc1"') + simple);
    expect(await linesOf(body)).toEqual(['这里这里那里']);
    expect(await lossesOf(body)).toEqual({ links: 2 });
  });
});

describe('a field of a Word document that has an instruction and no result', () => {
  it('keeps the words under a reading, told in pieces', async () => {
    const body = paragraph(
      mark('begin') + told('EQ \\* jc2 \\o\\ad(\\s\\up 9(nóng)') + told(',农)') + mark('end'),
    );
    expect(await linesOf(body)).toEqual(['农']);
    expect(await lossesOf(body)).toEqual({ ruby: 1 });
  });
});

describe('the runs of a Word document', () => {
  const box = (content: string) =>
    `<w:pict><v:textbox><w:txbxContent>${paragraph(content)}</w:txbxContent></v:textbox></w:pict>`;

  it('go on as they were after a text box within', async () => {
    const body = paragraph(inRun(`${box(run('藏', HIDDEN))}<w:t>显</w:t>`) + run('示'));
    expect((await read(body)).text.trim()).toBe('显示');
    expect(await lossesOf(body)).toEqual({ 'hidden-text': 1 });
  });

  it('that are hidden hide the text box within', async () => {
    const body = paragraph(inRun(box(run('藏')), HIDDEN) + run('显'));
    expect(await linesOf(body)).toEqual(['显']);
    expect(await lossesOf(body)).toEqual({ 'hidden-text': 1 });
  });

  it('are as the style of paragraphs without one says', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      words('藏') + paragraph(run('显', '<w:vanish w:val="0"/>'), '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    expect(await linesOf(body, { styles })).toEqual(['显']);
  });
});

describe('the ends of paragraphs in a Word document', () => {
  const hiddenEnd = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';

  it('that are hidden let the words of the next follow', async () => {
    expect(await linesOf(paragraph(run('问题。'), hiddenEnd) + words('回答'))).toEqual(['问题。回答']);
  });

  it('that are hidden with all words before them leave no empty line', async () => {
    const body = words('a') + paragraph(run('b', HIDDEN), `<w:rPr>${HIDDEN}</w:rPr>`) + words('c');
    expect(await linesOf(body)).toEqual(['a', 'c']);
  });
});

describe('symbols, rows and notes of a Word document', () => {
  it('are characters of an ordinary font where they are in none of signs', async () => {
    const symbol = (font: string, code: string) => inRun(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const body = paragraph(
      symbol('Segoe UI Symbol', '2610') + symbol('MS Gothic', '2612') + symbol('Arial', '00E9'),
    );
    expect(await linesOf(body)).toEqual(['☐☒é']);
    expect(await lossesOf(body)).toEqual({});
    expect(await lossesOf(paragraph(symbol('Arial', 'F0E9') + symbol('Arial', 'D800')))).toEqual({
      symbols: 2,
    });
  });

  it('stand under the columns they are in: merged cells, and columns left out before a row', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${words(text)}</w:tc>`;
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const table = [
      row(cell('全', '<w:gridSpan w:val="2"/>')),
      row(cell('问', '<w:vMerge w:val="restart"/>') + cell('a')),
      row(cell('', '<w:vMerge/>') + cell('b')),
      row(cell('c'), '<w:gridBefore w:val="1"/>'),
    ].join('');
    expect(await linesOf(`<w:tbl>${table}</w:tbl>`)).toEqual(['全', '问\ta', '\tb', '\tc']);
  });

  it('that are content controls or smart tags give what they hold', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const cell = control(`<w:tc>${words('格')}</w:tc>`);
    const body =
      control(words('块')) +
      paragraph(`${control(run('行内'))}<w:smartTag>${run('地名')}</w:smartTag>`) +
      `<w:tbl>${control(`<w:tr>${cell}</w:tr>`)}</w:tbl>`;
    expect(await linesOf(body)).toEqual(['块', '行内地名', '格']);
  });

  it('changed in a note alone offer the choice', async () => {
    const inserted = `<w:ins w:id="1" w:author="L">${run('新')}</w:ins>`;
    const { offers, losses } = await read(paragraph(run('a') + inRun('<w:footnoteReference w:id="1"/>')), {
      footnotes: `<w:footnote w:id="1">${paragraph(run('旧') + inserted)}</w:footnote>`,
    });
    expect(offers).toEqual(['trackedChanges', 'notes']);
    expect(losses).toEqual([{ kind: 'tracked-changes', count: 1 }]);
  });

  it('of a part that is not named as Word names it are found by their relations', async () => {
    const bytes = docxOf(words('没钱'), {}, 'story/main.xml');
    for (const fileName of ['a.docx', 'a.docm', 'a.dotx', 'a.dotm'])
      expect((await readTranscript({ bytes, fileName })).text.trim()).toBe('没钱');
  });
});

describe('a Word document that was made to cost', () => {
  it('gives a note once, however often it is called', async () => {
    const call = inRun('<w:footnoteReference w:id="1"/>');
    const footnotes = `<w:footnote w:id="1">${words('注')}</w:footnote>`;
    expect(await linesOf(paragraph(run('a') + call + run('b') + call), { footnotes })).toEqual([
      'a[1]b[1]',
      '',
      '———',
      '[1] 注',
    ]);
  });

  it('has short numbers, and styles that end', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1.'.repeat(10_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = paragraph(run('登记'), '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const styles = Array.from(
      { length: 20_000 },
      (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 20_000}"/></w:style>`,
    ).join('');
    expect((await read(item, { numbering, styles })).text.length).toBeLessThan(100);
  });
});
