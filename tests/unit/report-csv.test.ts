import { describe, expect, test } from 'vitest';
import { codebookCsv, codingsCsv, linksCsv, matrixCsv } from '../../electron/jobs/report/csv-tables.ts';
import { writeCsv } from '../../electron/jobs/report/write-csv.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const lines = (bytes: Uint8Array): string[] => text(bytes).slice(1).split('\r\n');

describe('a CSV file', () => {
  test('begins with a byte order mark and ends its rows in CRLF', () => {
    const bytes = writeCsv(['编号', '编码'], [['a1', '信号差']]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(bytes)).toBe('\ufeff编号,编码\r\na1,信号差\r\n');
  });

  test('quotes commas, quotation marks and every line end', () => {
    const bytes = writeCsv(['q'], [['a,b'], ['说“"好"”'], ['一\n二'], ['一\r二'], ['𠮷😀']]);
    expect(text(bytes)).toBe('\ufeffq\r\n"a,b"\r\n"说“""好""”"\r\n"一\n二"\r\n"一\r二"\r\n𠮷😀\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])('does not let %j run as a formula', value => {
    expect(lines(writeCsv(['h'], [[value]]))[1]).toBe(`'${value}`);
  });

  test('leaves numbers alone', () => {
    expect(lines(writeCsv(['h'], [[-5]]))[1]).toBe('-5');
  });
});

describe('tables', () => {
  const link = { from: '政策', to: '环境', type: 'causes', polarity: '+', meaning: '资金' } as const;
  const evidence = {
    stance: 'contradicts',
    source: '访谈1',
    site: '农安',
    participant: 'NA-02',
    start: 3,
    end: 9,
    quote: '拨了钱',
    cause: '钱',
    effect: '',
  } as const;

  test('links: one row for each piece of evidence, polarity in words', () => {
    const [header, first, second] = lines(linksCsv([{ ...link, evidence: [evidence, evidence] }], 'zh'));
    expect(header?.split(',')).toHaveLength(14);
    expect(first).toBe('政策,环境,导致,正向影响,资金,反对,访谈1,农安,NA-02,3,9,拨了钱,钱,');
    expect(second).toBe(first);
  });

  test('links: one without evidence is still seen', () => {
    expect(lines(linksCsv([{ ...link, evidence: [] }], 'en'))[1]).toBe(
      '政策,环境,causes,raises,资金,no quote yet,,,,,,,,',
    );
  });

  test('links of a model: each row ends with the model, its level and what its filter asks for', () => {
    const drawn = {
      name: '村干部眼中',
      level: 'category',
      conditions: [
        { kind: 'sites', names: ['农安', '梨树'] },
        { kind: 'attribute', name: '住在村里', isYesNo: true, values: ['true'] },
        { kind: 'polarities', polarities: ['-'] },
        { kind: 'minimum', of: 'minQuotes', least: 2 },
      ],
    } as const;
    const rows = [
      { ...link, evidence: [evidence] },
      { ...link, evidence: [] },
    ];
    const [header, first, second] = lines(linksCsv(rows, 'zh', drawn));
    const named = '村干部眼中；范畴；案例点：农安、梨树；住在村里：是；方向：负向影响；引文至少 2 条';
    expect(header?.split(',').at(-1)).toBe('模型与筛选');
    expect(first?.split(',').at(-1)).toBe(named);
    expect(second?.split(',')).toHaveLength(15);
    expect(second?.split(',').at(-1)).toBe(named);
  });

  test('links of a model without a filter say so', () => {
    const drawn = { name: 'Theory', level: 'main', conditions: [] } as const;
    const [, first] = lines(linksCsv([{ ...link, evidence: [] }], 'en', drawn));
    expect(first?.split(',').at(-1)).toBe('Theory; main categories; no filter');
  });

  test('matrix: a column for each site and the total', () => {
    const row = { number: 'A1', name: '设施', kind: 'category', values: [3, 0], total: 3 } as const;
    expect(lines(matrixCsv({ sites: ['农安', '梨树'], rows: [row] }, 'en')).slice(0, 2)).toEqual([
      'Number,Code,Level,农安,梨树,Total',
      'A1,设施,category,3,0,3',
    ]);
  });

  test('codings and codebook: as many values as headings, with the further categories of a code', () => {
    const coding = {
      ...{
        source: '访谈1',
        site: '农安',
        participant: 'NA-02',
        codeNumber: 'a1',
        code: '信号差',
        path: ['环境', '设施'],
      },
      ...{ coder: '甲', start: 0, end: 4, quote: '信号一格', codedAt: '2026-01-01T00:00:00.000Z' },
    };
    expect(lines(codingsCsv([coding], 'zh'))[1]).toBe(
      '访谈1,农安,NA-02,a1,信号差,环境 / 设施,甲,0,4,信号一格,2026-01-01T00:00:00.000Z',
    );
    const code = {
      ...{
        number: 'a1',
        name: '信号差',
        kind: 'concept' as const,
        path: ['设施'],
        alsoUnder: ['治理', '资金'],
        definition: '定义',
        whenToUse: '',
      },
      ...{ whenNotToUse: '', example: null, inVivo: true, codings: 3, sources: 2, sites: 1 },
    };
    const [header, row] = lines(codebookCsv([code], 'en'));
    expect(row).toBe('a1,信号差,concept,设施,治理; 资金,定义,,,,,yes,3,2,1');
    expect(row?.split(',')).toHaveLength(header?.split(',').length ?? 0);
  });
});
