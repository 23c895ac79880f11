import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWordReport } from '../../electron/jobs/report/write-word-report.ts';
import { REPORT_CHAPTERS } from '../../shared/report/report-chapters.ts';
import { sampleReport } from './report-word-sample.ts';

const run = promisify(execFile);
const missing = await Promise.all([
  run('soffice', ['--version']).then(
    () => '',
    () => 'soffice',
  ),
  run('pdftotext', ['-v']).then(
    () => '',
    () => 'pdftotext',
  ),
]);
const reason = missing.filter(name => name !== '').join(' and ');
if (reason !== '') console.warn(`Word to PDF is not tested: ${reason} not found on PATH`);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rooted-report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function pdfText(bytes: Uint8Array, name: string): Promise<string> {
  const word = join(folder, `${name}.docx`);
  await writeFile(word, bytes);
  // A profile of its own, so that an office the user has open is neither used nor in the way.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word]);
  const { stdout } = await run('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-']);
  return stdout;
}

test.skipIf(reason !== '')(
  'LibreOffice shows contents, chapter numbers and quotes without an update',
  async () => {
    const options = { chapters: REPORT_CHAPTERS, firstChapter: 4 };
    const text = (await pdfText(await writeWordReport(sampleReport(), options), 'zh')).replaceAll(' ', '');
    expect(text).toMatch(/第5章开放式编码\.{5,}\d/);
    for (const caption of ['表4-1', '表4-3', '表5-1', '表6-2', '表7-1', '图8-1', '表10-1'])
      expect(text.match(new RegExp(`${caption}\u3000?[^.\\d。、，]+\\n`)), caption).not.toBeNull();
    expect(text).toContain('“手机信号就一格。”（NA-02）');
  },
);

test.skipIf(reason !== '')('the English report reads the same way', async () => {
  const text = await pdfText(
    await writeWordReport(sampleReport('en'), { chapters: ['open', 'codebook'] }),
    'en',
  );
  expect(text).toMatch(/1 Open coding\.{5,}1/);
  expect(text).toMatch(/Table\s1-1\s+Concepts and categories from open coding\n/);
  expect(text).toMatch(/Table\s2-1\s+Codebook\n/);
});
