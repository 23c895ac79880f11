import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

const read = (rtf: string) => readTranscript({ bytes: Buffer.from(rtf, 'latin1'), fileName: 'a.rtf' });
const textOf = async (body: string) => (await read(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`)).text;
const hex = (text: string, page: string) =>
  [...iconv.encode(text, page)].map(byte => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

/** As Word writes Unicode: units of UTF-16 as signed numbers, each with a stand-in for old readers. */
const unicode = (text: string) =>
  Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    return `\\u${unit > 32767 ? unit - 65536 : unit}?`;
  }).join('');

describe('a Rich Text file', () => {
  it('gives paragraphs, lines and tabs', async () => {
    expect(await textOf('Q: why?\\par A:\\tab money\\line and time\\par')).toBe(
      'Q: why?\nA:\tmoney\nand time',
    );
  });

  it('reads Unicode with its stand-ins left out, as many as are declared', async () => {
    expect(await textOf(`${unicode('问：没钱。𠮷')}\\par`)).toBe('问：没钱。𠮷');
    expect(await textOf("{\\uc2\\u38382\\'ce\\'ca\\u58xx}z")).toBe('问:z');
    expect(await textOf('{\\uc0\\u38382}z')).toBe('问z');
  });

  it.each([
    [134, '问：年轻人都走了。', 'gbk'],
    [136, '問：年輕人都走了。', 'big5'],
    [128, '問：どうですか。', 'shift_jis'],
    [129, '질문: 왜요?', 'cp949'],
    [204, 'Вопрос: почему?', 'windows1251'],
    [238, 'Pytanie: dlaczego żółć?', 'windows1250'],
  ])('reads bytes in the code page of their font (charset %i)', async (charset, text, page) => {
    const fonts = `{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fnil\\fcharset${charset} Font;}}`;
    expect(await textOf(`${fonts}\\f1 ${hex(text, page)}\\f0 {\\b\\'e9}`)).toBe(`${text}é`);
  });

  it('reads bytes of the document’s own code page', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg936 ${hex('答：没钱。', 'gbk')}}`;
    expect((await read(rtf)).text).toBe('答：没钱。');
  });

  it('leaves out what is no text of the document, and counts what is lost', async () => {
    const { text, losses } = await read(
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author Li}{\\title T}}' +
        '{\\header page head}{\\*\\generator Word}kept{\\pict\\pngblip 89504e47}{\\v secret}{\\deleted gone}' +
        '{\\footnote note}{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}{\\*\\unknown no}}',
    );
    expect(text).toBe('kept[1]link\n\n———\n[1] note');
    expect(Object.fromEntries(losses.map(loss => [loss.kind, loss.count]))).toEqual({
      headers: 1,
      images: 1,
      'hidden-text': 1,
      'tracked-changes': 1,
      links: 1,
    });
  });

  it('keeps rows of a table on a line', async () => {
    expect(await textOf('\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\cell d\\cell\\row')).toBe(
      'a\tb\nc\td',
    );
  });

  it('spells signs and escapes', async () => {
    expect(
      await textOf('\\ldblquote x\\rdblquote\\emdash\\endash\\lquote y\\rquote\\{\\}\\\\\\~\\_\\-'),
    ).toBe('“x”—–‘y’{}\\\u00A0\u2011');
  });

  it('passes over raw data, whatever it holds', async () => {
    expect(await textOf('a\\bin5 }}}}}b')).toBe('ab');
  });

  it('reads back any text that was written with Unicode', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(text => text.replace(/[\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFF9-\uFFFD\u2028\u2029]/gu, 'x'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async lines => {
        const text = await textOf(`${lines.map(each => unicode(`- ${each}`)).join('\\par ')}`);
        expect(text).toBe(lines.map(each => `- ${each}`).join('\n'));
      }),
      { numRuns: 100 },
    );
  });

  it('survives braces that do not match and a depth that no document has', async () => {
    expect(await textOf('}}}still here')).toContain('still here');
    // A file that was cut off anywhere is missing words.
    const whole = '{\\rtf1 Q: why?\\par {\\b A:} money\\par}';
    for (const length of [12, 24, whole.length - 1])
      await expect(read(whole.slice(0, length))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    await expect(textOf('{'.repeat(100_000))).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });
});
