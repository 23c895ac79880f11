import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../electron/jobs/report/merged-rows.ts';
import { settleOptions } from '../../electron/jobs/report/report-options.ts';
import { siteContrasts } from '../../electron/jobs/report/site-contrasts.ts';
import { xmlText } from '../../electron/jobs/report/xml-text.ts';

describe('rows merged by key', () => {
  test('bring scattered rows of a key together in the order keys first appear', () => {
    const merged = mergeRows(['a1', 'b1', 'a2'], row => row[0] ?? '');
    expect(merged).toEqual([
      { row: 'a1', span: 2 },
      { row: 'a2', span: 0 },
      { row: 'b1', span: 1 },
    ]);
  });

  test('keep every row, and their spans cover them exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), keys => {
        const merged = mergeRows(keys, String);
        expect(merged.map(({ row }) => row).sort()).toEqual([...keys].sort());
        expect(merged.reduce((sum, { span }) => sum + span, 0)).toBe(keys.length);
      }),
    );
  });
});

describe('what sets a site apart', () => {
  const row = (name: string, values: number[]) => ({
    number: '',
    name,
    kind: 'category' as const,
    values,
    total: 0,
  });

  test('is a code found only there, or missing only there', () => {
    const rows = [
      row('only', [2, 0, 0]),
      row('absent', [1, 0, 3]),
      row('everywhere', [1, 1, 1]),
      row('never', [0, 0, 0]),
    ];
    expect(siteContrasts({ sites: ['A', 'B', 'C'], rows })).toEqual([
      { site: 'A', only: ['only'], absent: [] },
      { site: 'B', only: [], absent: ['absent'] },
    ]);
  });

  test('is told once with two sites and not at all with one', () => {
    expect(siteContrasts({ sites: ['A', 'B'], rows: [row('x', [1, 0])] })).toEqual([
      { site: 'A', only: ['x'], absent: [] },
    ]);
    expect(siteContrasts({ sites: ['A'], rows: [row('x', [1])] })).toEqual([]);
  });
});

describe('text for XML', () => {
  test('keeps everything XML allows', () => {
    const allowed = fc
      .string({ unit: 'binary' })
      .filter(text => !/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u.test(text));
    fc.assert(
      fc.property(allowed, text => {
        expect(xmlText(text)).toBe(text.toWellFormed());
      }),
    );
  });

  test('leaves out control characters and mends half pairs', () => {
    expect(xmlText('a\u0000\u0008\u001fb\uffff\ud842c')).toBe('ab\ufffdc');
  });
});

test('chapters stand in the order of a report, each once', () => {
  const options = settleOptions({ chapters: ['codebook', 'open', 'open'] }, 'zh');
  expect(options.chapters).toEqual(['open', 'codebook']);
  expect(options).toMatchObject({ language: 'zh', maxQuotesPerConcept: 3, firstChapter: 1 });
});
