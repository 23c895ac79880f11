import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { ReadingChoices } from '../../electron/jobs/import/reading-choices.ts';
import { odtOf, odtParagraph, odtStylesPart } from '../fixtures-import/odt-files.ts';

const readBytes = (bytes: Uint8Array, choices: ReadingChoices = {}) =>
  readTranscript({ bytes, fileName: 'a.odt', ...choices });
const read = (body: string, styles = '', choices: ReadingChoices = {}) =>
  readBytes(odtOf(body, styles), choices);
const linesOf = async (body: string, styles?: string, choices?: ReadingChoices) =>
  (await read(body, styles, choices)).text.split('\n');

describe('tracked changes of an OpenDocument text', () => {
  const region = (id: string, kinds: string) =>
    `<text:changed-region text:id="${id}">${kinds}</text:changed-region>`;
  const deletion = (content: string) => `<text:deletion>${content}</text:deletion>`;
  const changes = (...regions: string[]) =>
    `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
  const both = async (body: string) => [
    await linesOf(body),
    await linesOf(body, '', { trackedChanges: 'rejected' }),
  ];
  const start = '<text:change-start text:change-id="i"/>';
  const end = '<text:change-end text:change-id="i"/>';
  const gone = '<text:change text:change-id="d"/>';

  it('are read as accepted, or as before them', async () => {
    const regions = changes(region('i', '<text:insertion/>'), region('d', deletion('<text:p>没人</text:p>')));
    const body = `${regions}<text:p>村里${gone}${start}缺人手${end}，真的。</text:p>`;
    expect(await both(body)).toEqual([['村里缺人手，真的。'], ['村里没人，真的。']]);
    expect((await read(body)).offers).toEqual(['trackedChanges']);
  });

  it('join and part paragraphs where they reach over their ends', async () => {
    const inserted = `${changes(region('i', '<text:insertion/>'))}<text:p>前${start}甲</text:p><text:p>乙${end}后</text:p>`;
    expect(await both(inserted)).toEqual([['前甲', '乙后'], ['前后']]);
    const deleted = `${changes(region('d', deletion('<text:p>甲</text:p><text:p>乙</text:p>')))}<text:p>前${gone}后</text:p>`;
    expect(await both(deleted)).toEqual([['前后'], ['前甲', '乙后']]);
  });

  it('put nothing back that was not there before them', async () => {
    const body = `${changes(region('d', `<text:insertion/>${deletion('<text:p>来去</text:p>')}`))}<text:p>前${gone}后</text:p>`;
    expect(await both(body)).toEqual([['前后'], ['前后']]);
  });
});

describe('an OpenDocument text in the wild', () => {
  it('numbers its lists as their styles say, goes on where told, and ends', async () => {
    const level = (at: number, format: string, suffix: string, more = '') =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`;
    const styles = `<text:list-style style:name="L">${level(1, '1', '.', 'text:start-value="3"')}${level(2, 'a', ')')}</text:list-style>`;
    const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const list = (content: string, more = '') =>
      `<text:list text:style-name="L" ${more}>${content}</text:list>`;
    const p = odtParagraph;
    const body =
      list(
        item(`${p('登记')}${p('又一段')}<text:list>${item(p('拍照'))}${item(p('定位'))}</text:list>`) +
          item(p('上报')),
      ) +
      p('中间') +
      list(item(p('核对')), 'text:continue-numbering="true"');
    expect(await linesOf(body, styles)).toEqual([
      '3. 登记',
      '又一段',
      '  a) 拍照',
      '  b) 定位',
      '4. 上报',
      '中间',
      '5. 核对',
    ]);
  });

  it('has its notes at the end, or left out', async () => {
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>*</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    const body = `<text:p>没钱${note('footnote', '培训费')}。${note('endnote', '2023 年')}</text:p>`;
    expect(await linesOf(body)).toEqual(['没钱[1]。[2]', '', '———', '[1] 培训费', '[2] 2023 年']);
    expect(await linesOf(body, '', { notes: 'left' })).toEqual(['没钱。']);
  });

  it('folds white space as its writers mean it', async () => {
    expect(
      await linesOf('<text:p>\n  a \n <text:span> b</text:span><text:s/><text:s text:c="2"/>c\t</text:p>'),
    ).toEqual(['a b   c ']);
  });

  it('leaves out what is hidden, by style, section or field, and counts it', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="K" style:family="text" style:parent-style-name="H"/>';
    const body =
      '<text:p>a<text:span text:style-name="K">b<text:span>c</text:span></text:span>d<text:hidden-text>e</text:hidden-text></text:p>' +
      '<text:section text:display="none"><text:p>f</text:p></text:section><text:p>g</text:p>';
    const { text, losses } = await read(body, styles);
    expect(text).toBe('ad\ng');
    expect(losses).toEqual([{ kind: 'hidden-text', count: 3 }]);
  });

  it('keeps text boxes after their paragraph, tables within tables, and empty cells', async () => {
    const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;
    const table = (cells: string) => `<table:table><table:table-row>${cells}</table:table-row></table:table>`;
    const p = odtParagraph;
    const box = `<text:p>前<draw:frame><draw:text-box>${p('旁注')}</draw:text-box></draw:frame>后</text:p>`;
    const inner = table(cell(p('x')) + cell(p('y')));
    expect(await linesOf(box + table(`${cell(inner)}<table:covered-table-cell/>${cell(p('末'))}`))).toEqual([
      '前后',
      '旁注',
      'x\ty\t\t末',
    ]);
  });

  it('counts an object and the picture that stands in for it as one', async () => {
    const frame =
      '<text:p>x<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame></text:p>';
    expect((await read(frame)).losses).toEqual([
      { kind: 'objects', count: 1 },
      { kind: 'images', count: 1 },
    ]);
  });

  it('counts the headers and footers that say something', async () => {
    const part = odtStylesPart(
      '<style:header><text:p>机密</text:p></style:header><style:footer><text:p/></style:footer>',
    );
    const { text, losses } = await readBytes(odtOf('<text:p>没钱</text:p>', '', part));
    expect(text).toBe('没钱');
    expect(losses).toEqual([{ kind: 'headers', count: 1 }]);
  });

  it('reads the base of ruby', async () => {
    const ruby =
      '<text:ruby><text:ruby-base>农</text:ruby-base><text:ruby-text>nóng</text:ruby-text></text:ruby>';
    expect(await linesOf(`<text:p>${ruby}安</text:p>`)).toEqual(['农安']);
  });

  it('knows bold names above what is said', async () => {
    const style =
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
    const named = (name: string, said: string) =>
      `<text:p><text:span text:style-name="B">${name}</text:span></text:p>${odtParagraph(said)}`;
    const body =
      named('张三', '为什么？') + named('李四', '没钱。') + named('张三', '哦。') + named('李四', '是。');
    expect((await read(body, style)).speakers.map(s => [s.name, s.turns])).toEqual([
      ['张三', 2],
      ['李四', 2],
    ]);
  });

  it('that is not UTF-8 is refused rather than guessed at', async () => {
    const bytes = odtOf('', '', {
      'content.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    });
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      details: { reason: 'encoding' },
    });
  });

  it('reads back any paragraphs that were written', async () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(text => text.replace(/[\u00AD\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFF9-\uFFFF]/gu, 'x'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async lines => {
        const given = ['开头', ...lines];
        expect((await read(given.map(odtParagraph).join(''))).text).toBe(given.join('\n'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what an OpenDocument text shows and does not hold', () => {
  const number = (tag: string, at: number, more: string) =>
    `<text:${tag} text:level="${at}" style:num-format="1" ${more}/>`;

  it('are the numbers of the levels above, in lists and before headings', async () => {
    const styles = `<text:list-style style:name="L">${number('list-level-style-number', 1, 'style:num-suffix="."')}${number('list-level-style-number', 2, 'text:display-levels="2"')}</text:list-style>`;
    const outline = `<text:outline-style style:name="Outline">${number('outline-level-style', 1, 'style:num-prefix="第" style:num-suffix="章"')}${number('outline-level-style', 2, 'text:display-levels="2"')}</text:outline-style>`;
    const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
    const heading = (text: string, level: number, more = '') =>
      `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
    const none = '<style:style style:name="None" style:family="paragraph" style:list-style-name=""/>';
    const body =
      heading('甲', 1) +
      heading('乙', 2) +
      heading('丙', 2) +
      heading('附', 1, 'text:style-name="None"') +
      heading('丁', 1) +
      `<text:list text:style-name="L">${item(`${odtParagraph('x')}<text:list>${item(odtParagraph('y'))}</text:list>`)}</text:list>` +
      `<text:list>${item(odtParagraph('z'))}</text:list>`;
    const { text } = await readBytes(odtOf(body, styles + none, odtStylesPart(outline)));
    expect(text.split('\n')).toEqual([
      '第1章 甲',
      '1.1 乙',
      '1.2 丙',
      '附',
      '第2章 丁',
      '1. x',
      '  1.1 y',
      '• z',
    ]);
  });

  it('are the signs of a symbol font, and no places to divide a word', async () => {
    const styles =
      '<style:style style:name="S" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>';
    const body = '<text:p><text:span text:style-name="S">\uF04A</text:span>笑\u00ADcc</text:p>';
    expect(await linesOf(body, styles)).toEqual(['☺笑cc']);
  });

  it('is no cell where the one before reaches over it, and an empty one under one from above', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell ${more}>${odtParagraph(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
    const body = `<table:table>${row(cell('问', 'table:number-rows-spanned="2"') + cell('a'))}${row(covered + cell('b'))}${row(cell('宽', 'table:number-columns-spanned="2"') + covered + cell('c'))}</table:table>`;
    expect(await linesOf(body)).toEqual(['问\ta', '\tb', '宽\tc']);
  });

  it('offers no choice of changes where format alone was changed', async () => {
    const region = '<text:changed-region text:id="f"><text:format-change/></text:changed-region>';
    const { offers, losses } = await read(
      `<text:tracked-changes>${region}</text:tracked-changes>${odtParagraph('没钱')}`,
    );
    expect([offers, losses]).toEqual([[], []]);
  });
});
