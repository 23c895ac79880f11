import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { ReadingChoices } from '../../electron/jobs/import/reading-choices.ts';
import { handmadePackage } from '../fixtures-import/docx-files.ts';
import { type DocxParts, docxOf, paragraph, run, words } from '../fixtures-import/docx-markup.ts';

const read = (body: string, parts: DocxParts = {}, choices: ReadingChoices = {}) =>
  readTranscript({ bytes: docxOf(body, parts), fileName: 'a.docx', ...choices });
const linesOf = async (body: string, parts?: DocxParts, choices?: ReadingChoices) =>
  (await read(body, parts, choices)).text.replace(/\n+$/, '').split('\n');
const lossesOf = async (body: string, parts?: DocxParts, choices?: ReadingChoices) =>
  Object.fromEntries((await read(body, parts, choices)).losses.map(({ kind, count }) => [kind, count]));

const change = (tag: string, content = '') => `<w:${tag} w:id="1" w:author="L">${content}</w:${tag}>`;
const gone = (text: string) =>
  change('del', `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`);
const list = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const item = (text: string, numId: number, level = 0) => paragraph(run(text), list(numId, level));

describe('notes of a Word document', () => {
  const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string, type = '') =>
    `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${words(text)}</w:${kind}>`;
  const body =
    words('问：为什么？') + paragraph(run('答：没钱') + call('endnote', 7) + run('。') + call('footnote', 2));
  const parts = {
    footnotes: note('footnote', 0, 'line', 'separator') + note('footnote', 2, ' 指培训费'),
    endnotes: note('endnote', 7, '2023 年'),
  };

  it('are marked in place and stand at the end, numbered as they are called', async () => {
    expect(await linesOf(body, parts)).toEqual([
      '问：为什么？',
      '答：没钱[1]。[2]',
      '',
      '———',
      '[1] 2023 年',
      '[2] 指培训费',
    ]);
  });

  it('are words of nobody who speaks', async () => {
    const { text, turns } = await read(words('问：好？') + body, parts);
    const last = turns.at(-1);
    expect(last?.speaker).toBeNull();
    expect(text.slice(last?.start, last?.end)).toBe('———\n[1] 2023 年\n[2] 指培训费');
    expect(text.slice(turns.at(-2)?.bodyStart, turns.at(-2)?.end)).toBe('没钱[1]。[2]');
  });

  it('are words of nobody under a pattern of turns too, and make no title of the first line', async () => {
    const bytes = docxOf(body, parts);
    const { text, turns } = await readTranscript({ bytes, fileName: 'a.docx', pattern: '{speaker}：' });
    expect(turns.map(turn => turn.speaker)).toEqual(['问', '答', null]);
    expect(text.slice(turns[2]?.start)).toMatch(/^———/);
    const called = paragraph(run('没钱') + call('footnote', 2));
    expect((await read(called, parts)).title).toBe('a');
  });

  it('are left out where that is chosen, counted, and offered still', async () => {
    const { text, losses, offers } = await read(body, parts, { notes: 'left' });
    expect(text.trim()).toBe('问：为什么？\n答：没钱。');
    expect(losses).toContainEqual({ kind: 'footnotes', count: 2 });
    expect(offers).toEqual(['notes']);
  });
});

describe('tracked changes of a Word document', () => {
  const both = async (body: string) => [
    await linesOf(body),
    await linesOf(body, {}, { trackedChanges: 'rejected' }),
  ];

  it('of the end of a paragraph join or part lines', async () => {
    const mark = (tag: string) => `<w:rPr>${change(tag)}</w:rPr>`;
    expect(await both(paragraph(run('没'), mark('del')) + words('钱'))).toEqual([['没钱'], ['没', '钱']]);
    expect(await both(paragraph(run('没'), mark('ins')) + words('钱'))).toEqual([['没', '钱'], ['没钱']]);
  });

  it('of rows take whole rows, and of cells whole cells', async () => {
    const cell = (text: string, mark = '') => `<w:tc><w:tcPr>${mark}</w:tcPr>${words(text)}</w:tc>`;
    const row = (cells: string, mark = '') => `<w:tr><w:trPr>${mark}</w:trPr>${cells}</w:tr>`;
    const table = `<w:tbl>${row(cell('旧'), change('del'))}${row(cell('新'), change('ins'))}${row(
      cell('甲') + cell('乙', change('cellDel')),
    )}</w:tbl>`;
    expect(await both(table)).toEqual([
      ['新', '甲'],
      ['旧', '甲\t乙'],
    ]);
  });

  it('of an item leave no number behind', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const out = paragraph(gone('拍照'), `${list(1)}<w:rPr>${change('del')}</w:rPr>`);
    expect(await linesOf(item('登记', 1) + out + item('上报', 1), { numbering })).toEqual([
      '1. 登记',
      '2. 上报',
    ]);
  });

  it('of format alone change no words', async () => {
    const changed = '<w:rPrChange w:id="1" w:author="L"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(await linesOf(paragraph(run('看得见', changed)))).toEqual(['看得见']);
  });

  it('are offered only where there are some', async () => {
    expect((await read(words('没钱'))).offers).toEqual([]);
    expect((await read(paragraph(run('没') + gone('有') + run('钱')))).offers).toEqual(['trackedChanges']);
  });
});

describe('what stands in a Word document without being plain text', () => {
  it('is read once where it is there twice for old readers', async () => {
    const box = (text: string) => `<w:txbxContent>${words(text)}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('旁注')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('旁注')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(paragraph(run('前') + twice + run('后')) + words('末'))).toEqual([
      '前后',
      '旁注',
      '末',
    ]);
  });

  it('is the old form where there is no other', async () => {
    const only = `<w:r><mc:AlternateContent><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(paragraph(only))).toEqual(['旧']);
  });

  it('is the result of a field, never its instruction, one within the other too', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = mark('begin') + code('DATE') + mark('separate') + run('hidden') + mark('end');
    const field =
      mark('begin') + code('IF ') + inner + run('typed') + mark('separate') + run('结果') + mark('end');
    const simple = `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`;
    expect(await linesOf(paragraph(run('甲') + field + simple + run('乙')))).toEqual(['甲结果3乙']);
  });

  it('is a sign for each symbol of a symbol font, and a mark where it is not known', async () => {
    const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const typed = run('\uF061', '<w:rFonts w:ascii="Symbol"/>');
    const body = paragraph(
      symbol('Wingdings', 'F04A') + symbol('Symbol', 'F062') + typed + symbol('Nowhere', 'F001'),
    );
    const { text, losses, replaced } = await read(body);
    expect(text.trim()).toBe('☺βα\uFFFD');
    expect(losses).toEqual([{ kind: 'symbols', count: 1 }]);
    expect(replaced).toBe(1);
  });

  it('is the base of ruby and the signs of a formula, both counted', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('nóng')}</w:rt><w:rubyBase>${run('农')}</w:rubyBase></w:ruby></w:r>`;
    const formula = '<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>';
    const body = paragraph(ruby + run('安') + formula);
    expect(await linesOf(body)).toEqual(['农安x=2']);
    expect(await lossesOf(body)).toEqual({ ruby: 1, formulas: 1 });
  });

  it('are the spaces, hyphens and quotation marks as typed, without places to divide', async () => {
    const body = paragraph(
      `${run('“a\u00A0b”\u00AD')}<w:r><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:tab/><w:cr/></w:r>${run('f')}`,
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    );
    expect(await linesOf(body)).toEqual(['“a\u00A0b”\u00ADcd\u2011e\t', 'f']);
  });

  it('is hidden by a run, a style or a row, and shown where a run sets it back', async () => {
    const styles =
      '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>';
    const secret = '<w:rStyle w:val="Secret"/>';
    const row = `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${words('行')}</w:tc></w:tr></w:tbl>`;
    const body =
      paragraph(
        run('a') + run('b', secret) + run('c', `${secret}<w:vanish w:val="0"/>`) + run('d', '<w:vanish/>'),
      ) + row;
    expect(await linesOf(body, { styles })).toEqual(['ac']);
    expect(await lossesOf(body, { styles })).toEqual({ 'hidden-text': 3, tables: 1 });
  });

  it('are headers and footers that say something, links and embedded objects: counted', async () => {
    const body = paragraph(
      `<w:hyperlink r:id="x">${run('网页')}</w:hyperlink><w:r><w:object><v:shape/></w:object></w:r>`,
    );
    const parts = { header: words('机密'), footer: words('') };
    expect(await linesOf(body, parts)).toEqual(['网页']);
    expect(await lossesOf(body, parts)).toEqual({ links: 1, objects: 1, headers: 1 });
  });
});

describe('tables of a Word document', () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

  it('keep empty cells, and what is in a cell on its row', async () => {
    const inner = table([words('x'), words('y')], [words('z'), words('')]);
    expect(
      await linesOf(
        table(
          [words('问') + words('二'), words(''), words('为什么？') + words('真的？')],
          [inner, words('末')],
        ),
      ),
    ).toEqual(['问 二\t\t为什么？', '真的？', 'x\ty z\t\t末']);
  });
});

describe('bold names in a Word document', () => {
  const bold = (text: string) => run(text, '<w:b/>');
  const named = (name: string, said: string) => paragraph(bold(name)) + words(said);

  it('above what is said name the speakers, though no colon follows', async () => {
    const body =
      named('访谈员', '为什么？') +
      named('Mary Smith', '没钱。') +
      named('访谈员', '哦。') +
      named('Mary Smith', '是。');
    const { turns, text } = await read(body);
    expect(turns.map(t => [t.speaker, text.slice(t.bodyStart, t.end)])).toEqual([
      ['访谈员', '为什么？'],
      ['Mary Smith', '没钱。'],
      ['访谈员', '哦。'],
      ['Mary Smith', '是。'],
    ]);
  });

  it('before what is said name them too', async () => {
    const said = (name: string, words: string) => paragraph(`${bold(name)}${run(` ${words}`)}`);
    const body = ['没人来。', '没钱。'].map(
      each => said('The visitor', '为什么？') + said('Old uncle', each),
    );
    const { turns, text } = await read(body.join(''));
    expect(turns.map(t => [t.speaker, text.slice(t.bodyStart, t.end)])).toEqual([
      ['The visitor', '为什么？'],
      ['Old uncle', '没人来。'],
      ['The visitor', '为什么？'],
      ['Old uncle', '没钱。'],
    ]);
  });

  it('are none where they are not bold, are bold in part, go on, or stand once as titles do', async () => {
    const lines = [
      'The visitor',
      '为什么？',
      'Old uncle',
      '没钱。',
      'The visitor',
      '哦。',
      'Old uncle',
      '是。',
    ];
    expect((await read(lines.map(words).join(''))).speakers).toEqual([]);
    const inPart = paragraph(bold('The vis') + run('itor')) + words('为什么？');
    expect((await read(inPart.repeat(4))).speakers).toEqual([]);
    const partly = paragraph(bold('Background') + run(' of the study')) + named('Findings', 'None.');
    expect((await read(partly + named('Summary', 'Nothing.'))).speakers).toEqual([]);
  });
});

describe('the names in the markup of a Word document', () => {
  it('are known by their namespaces, whatever their prefixes and in the strict form too', async () => {
    const bytes = handmadePackage(
      '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>没钱</d:t></d:r></d:p></d:body></d:document>',
    );
    expect((await readTranscript({ bytes, fileName: 'a.docx' })).text.trim()).toBe('没钱');
  });
});

describe('any paragraphs', () => {
  it('written to a Word document read back as those paragraphs', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(text => text.replace(/[\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFF9-\uFFFF]/gu, 'x'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async lines => {
        const given = ['开头', ...lines];
        const file = new Document({ sections: [{ children: given.map(text => new Paragraph(text)) }] });
        const bytes = new Uint8Array(await Packer.toBuffer(file));
        expect((await readTranscript({ bytes, fileName: 'a.docx' })).text).toBe(given.join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});
