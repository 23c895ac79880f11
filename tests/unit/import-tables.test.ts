import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { TableChoice } from '../../electron/jobs/import/table-part.ts';
import { encodeText } from '../fixtures-import/encode-text.ts';
import { workbook } from '../fixtures-import/workbooks.ts';

const ANSWERS = [
  ['编号', '村', '年龄', '日期', '问题', '回答'],
  ['NA-01', '农安', '62', '2025-07-14', '平台怎么样？', '没有人用，老人都不会开手机。'],
  ['NA-01', '农安', '62', '2025-07-14', '为什么？', '年轻人都走了。'],
  ['TY-02', '通榆', '45', '2025年7月15日', '平台怎么样？', '会计替他们填，一件事录两遍。'],
];
const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  rows
    .map(row =>
      row.map(cell => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n');

async function read(content: string | Uint8Array, choice: TableChoice = {}, fileName = 'a.csv') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { table, ...rest } = await readTranscript({ bytes, fileName, table: choice });
  if (!table) throw new Error('no table');
  return {
    ...table,
    ...rest,
    documents: table.documents,
    uses: table.part.columns.map(column => column.use),
  };
}

describe('a column below a question', () => {
  it('is text where it is answered freely, however shortly, and an attribute where not', async () => {
    const { uses } = await read(
      csv([
        ['编号', '最难的是什么？', '几口人？', '用过吗？'],
        ['NA-01', '没信号', '3', '是'],
        ['TY-02', '录两遍', '4', '否'],
      ]),
    );
    expect(uses).toEqual(['participant', 'text', 'attribute', 'attribute']);
  });
});

describe('what is said of a table', () => {
  const lines = csv(
    [
      ['id', 'years', 'answer'],
      ['P1', '3', 'No one uses it, the old cannot open the telephone.'],
      ['P2', 'about 5', 'The clerk fills it in for them, and does it twice.'],
    ],
    ';',
  );

  it('goes before what is guessed: the sign between cells', async () => {
    expect((await read(lines)).part).toMatchObject({ delimiter: ';', columns: { length: 3 } });
    const { part } = await read(lines, { delimiter: '|' });
    expect(part.delimiter).toBe('|');
    expect(part.columns).toHaveLength(1);
    expect((await read(workbook({ A: ANSWERS }), {}, 'a.xlsx')).part.delimiter).toBeNull();
  });

  it('goes before what is guessed: the type of an attribute, with values that do not have it counted', async () => {
    const guessed = (await read(lines)).part.columns[1];
    expect(guessed).toMatchObject({ use: 'attribute', type: 'text', misfits: 0 });
    const { part, documents } = await read(lines, { types: [null, 'number', null] });
    expect(part.columns[1]).toMatchObject({ type: 'number', misfits: 1 });
    expect(documents.map(each => each.values[0])).toMatchObject([
      { type: 'number', value: '3' },
      { type: 'number', value: 'about 5' },
    ]);
  });
});

describe('a row for each answer', () => {
  it('gives one source for each respondent, with questions as turns', async () => {
    const { documents, uses, part, speakers } = await read(csv(ANSWERS));
    expect(uses).toEqual(['participant', 'site', 'attribute', 'date', 'question', 'text']);
    expect(part).toMatchObject({ header: true, rowCount: 3, sheets: [], documents: 'each' });
    expect(documents.map(d => [d.name, d.site, d.date])).toEqual([
      ['NA-01', '农安', '2025-07-14'],
      ['TY-02', '通榆', '2025-07-15'],
    ]);
    expect(documents[0]?.text).toBe(
      '问：平台怎么样？\n\nNA-01：没有人用，老人都不会开手机。\n\n问：为什么？\n\nNA-01：年轻人都走了。\n',
    );
    expect(documents[0]?.values).toEqual([
      { attribute: '年龄', type: 'number', value: '62', person: 'NA-01' },
    ]);
    expect(speakers.map(s => [s.name, s.role])).toContainEqual(['问', 'interviewer']);
  });

  it('gives one source of all rows when that is chosen', async () => {
    const { documents } = await read(csv(ANSWERS), { documents: 'one' });
    expect(documents).toHaveLength(1);
    expect(documents[0]?.people.map(person => person.code)).toEqual(['NA-01', 'TY-02']);
    expect(documents[0]?.turns.map(turn => turn.speaker)).toEqual([
      '问',
      'NA-01',
      '问',
      'NA-01',
      '问',
      'TY-02',
    ]);
    expect(documents[0]?.site).toBeNull();
  });

  it('is read as the columns are said to be', async () => {
    const uses = ['ignore', 'attribute', 'ignore', 'ignore', 'text', 'ignore'] as const;
    const { documents } = await read(csv(ANSWERS), { uses });
    expect(documents.map(d => d.text)).toEqual([
      '答：平台怎么样？\n',
      '答：为什么？\n',
      '答：平台怎么样？\n',
    ]);
    expect(documents[2]?.values).toEqual([{ attribute: '村', type: 'text', value: '通榆', person: null }]);
  });
});

describe('a row for each respondent', () => {
  it('has its headings as the questions', async () => {
    const { documents, uses } = await read(
      csv([
        ['Respondent', 'Farmer', 'What changed since the platform came?', 'Who helps you with it?'],
        [
          'P1',
          'yes',
          'Nothing much has changed for us, we still walk to the office.',
          'The clerk, and she does everything twice, poor woman.',
        ],
        ['P2', 'no', 'It is quicker now for those who have a telephone at all.', ''],
      ]),
    );
    expect(uses).toEqual(['participant', 'attribute', 'text', 'text']);
    expect(documents[0]?.turns.map(turn => turn.speaker)).toEqual(['Q', 'P1', 'Q', 'P1']);
    expect(documents[1]?.text).toBe(
      'Q: What changed since the platform came?\n\nP2: It is quicker now for those who have a telephone at all.\n',
    );
    expect(documents[0]?.values[0]).toMatchObject({ type: 'boolean', value: 'true' });
  });
});

describe('delimited text', () => {
  it.each([',', ';', '\t', '|'])('is divided by %j', async delimiter => {
    expect((await read(csv(ANSWERS, delimiter))).part.columns).toHaveLength(6);
  });

  it('is read in any encoding', async () => {
    const found = await read(encodeText(csv(ANSWERS), 'gb18030'));
    expect(found.encoding?.name).toBe('gb18030');
    expect(found.documents).toHaveLength(2);
    expect((await read(encodeText(csv(ANSWERS, '\t'), 'utf-16le', true))).documents).toHaveLength(2);
  });

  it('keeps line feeds, quotes and delimiters within quotes', async () => {
    const { documents } = await read('id,answer\nP1,"He said ""no"", and\nleft; so it was"\n');
    expect(documents[0]?.text).toBe('P1: He said "no", and\nleft; so it was\n');
  });

  it('with a quotation mark that is never closed is read line by line', async () => {
    const { documents } = await read('id\tanswer\nP1\t"Never, he said\nP2\tYes.\n');
    expect(documents.map(d => d.text)).toEqual(['P1: "Never, he said\n', 'P2: Yes.\n']);
  });

  it('without a header has its columns numbered', async () => {
    const { part, documents } = await read(
      '1,It is quicker now for those who have a telephone at all.\n2,No.\n',
    );
    expect(part.header).toBe(false);
    expect(part.columns.map(column => column.name)).toEqual(['1', '2']);
    expect(documents).toHaveLength(2);
  });

  it('with rows of different length and empty rows is read', async () => {
    const { part, documents } = await read('sep=;\nid;answer\nP1;Yes.;extra\n;;\n\nP2\nP3;No.\n');
    expect(part.rowCount).toBe(3);
    expect(documents.map(d => d.name)).toEqual(['P1', 'P3']);
  });

  it('leaves what looks like a formula as text', async () => {
    const { documents } = await read('id,answer\nP1,"=HYPERLINK(""http://x"",""y"")"\nP2,=1+1\n');
    expect(documents.map(d => d.text)).toEqual(['P1: =HYPERLINK("http://x","y")\n', 'P2: =1+1\n']);
  });

  it.each([
    ['too many rows', 'rows', { rows: 100 }],
    ['too many cells', 'cells', { cells: 100 }],
    ['too many documents', 'documents', { documents: 100 }],
  ])('with %s is refused', async (_what, limit, limits) => {
    const bytes = Buffer.from(`id,answer\n${Array.from({ length: 200 }, (_, i) => `P${i},Yes.`).join('\n')}`);
    await expect(readTranscript({ bytes, fileName: 'a.csv', limits })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { limit },
    });
  });

  it('of a million rows is refused in bounded time', async () => {
    const bytes = Buffer.from(`id,answer\n${'P1,Yes.\n'.repeat(1_000_000)}`);
    await expect(readTranscript({ bytes, fileName: 'a.csv' })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });
});

describe('what a table loses', () => {
  const TABLE = 'id,age,date,note,answer\nP1,62,2025-07-14,,Yes.\nP1,63,2025-07-14,,No.\nP2,,2025-07-15,,\n';

  it('is nothing when all of it is somewhere', async () => {
    expect((await read(csv(ANSWERS))).losses).toEqual([]);
  });

  it('is counted: columns left out, rows without text, second values', async () => {
    expect((await read(TABLE)).losses).toEqual([
      { kind: 'rows', count: 1 },
      { kind: 'values', count: 1 },
    ]);
    expect((await read(TABLE, { documents: 'one' })).losses[0]).toEqual({ kind: 'columns', count: 1 });
    const uses = ['participant', 'ignore', 'date', 'ignore', 'text'] as const;
    expect((await read(TABLE, { uses })).losses).toEqual([
      { kind: 'columns', count: 1 },
      { kind: 'rows', count: 1 },
    ]);
  });
});

describe('the type of a column', () => {
  it.each([
    ['number', ['1', '-2.5', '30']],
    ['text', ['007', '008']],
    ['date', ['2025-07-14', '2025/7/15']],
    ['boolean', ['是', '否', '是']],
    ['choice', ['farmer', 'clerk', 'farmer', 'clerk']],
    ['text', ['a', 'b', 'c']],
  ])('is %s for %j', async (type, values) => {
    const { part } = await read(`id,other,answer\n${values.map((v, i) => `P${i},${v},Yes.`).join('\n')}`);
    expect(part.columns[1]?.type).toBe(type);
  });
});

describe('a workbook', () => {
  const rows = ANSWERS.map(row => [...row]);

  it('gives what the same table gives as text', async () => {
    const found = await read(workbook({ Answers: rows }), {}, 'a.xlsx');
    expect(found.documents.map(d => d.text)).toEqual((await read(csv(ANSWERS))).documents.map(d => d.text));
    expect(found.part).toMatchObject({ sheets: ['Answers'], sheet: 'Answers' });
    expect(found.encoding).toBeNull();
  });

  it('has a choice of sheets, the first with anything in it before', async () => {
    const bytes = workbook({
      Empty: [],
      First: [
        ['id', 'answer'],
        ['P1', 'Yes.'],
      ],
      Second: [
        ['id', 'answer'],
        ['P2', 'No.'],
      ],
    });
    const found = await read(bytes, {}, 'a.xlsx');
    expect(found.part).toMatchObject({ sheets: ['Empty', 'First', 'Second'], sheet: 'First' });
    expect((await read(bytes, { sheet: 'Second' }, 'a.xlsx')).documents[0]?.text).toBe('P2: No.\n');
  });

  it('has dates as dates, formulas by their kept value and links as their text', async () => {
    const bytes = workbook({
      S: [
        ['id', 'date', 'answer'],
        [
          'P1',
          { day: 45852 },
          { raw: '<f>HYPERLINK("http://x","Yes.")</f><v>Yes.</v>', attributes: 't="str"' },
        ],
        ['P2', { day: 45853 }, { raw: '<f>1+1</f><v>3</v>' }],
        ['P3', null, '=HYPERLINK("http://x")'],
      ],
    });
    const { documents } = await read(bytes, {}, 'a.xlsx');
    expect(documents.map(d => [d.date, d.text])).toEqual([
      ['2025-07-14', 'P1: Yes.\n'],
      ['2025-07-15', 'P2: 3\n'],
      [null, 'P3: =HYPERLINK("http://x")\n'],
    ]);
  });

  it('has a merged cell hold for all its rows', async () => {
    const bytes = workbook(
      {
        S: [
          ['id', 'answer'],
          ['P1', 'Yes.'],
          [null, 'And no.'],
          ['P2', 'No.'],
        ],
      },
      ['A2:A3'],
    );
    const { documents } = await read(bytes, {}, 'a.xlsx');
    expect(documents.map(d => [d.name, d.turns.length])).toEqual([
      ['P1', 2],
      ['P2', 1],
    ]);
  });

  it.each([
    ['cut off', workbook({ S: [['id', 'answer']] }).subarray(0, 300), 'FILE_DAMAGED'],
    ['of no rows', workbook({ S: [] }), 'FILE_EMPTY'],
    ['that is none', Buffer.from('id,answer'), 'FILE_DAMAGED'],
  ])('%s is refused', async (_what, bytes, code) => {
    await expect(read(bytes, {}, 'a.xlsx')).rejects.toMatchObject({ code });
  });

  it('beyond the limits of packages is refused before it is unpacked', async () => {
    const bytes = workbook({
      S: [
        ['id', 'answer'],
        ['P1', 'x'.repeat(3_000_000)],
      ],
    });
    await expect(read(bytes, {}, 'a.xlsx')).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
