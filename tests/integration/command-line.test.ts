import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIGURE_FORMATS, type FigureFormat } from '../../shared/report/figure-formats.ts';
import { HAS_FONTS } from '../support/chinese-font.ts';
import { INTERVIEW, SAMPLES, startFixture, temporaryFolder } from '../support/core-fixture.ts';
import { changeLetter, zeroPage } from '../support/damage.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));
/** How the bytes of a file of each format begin. */
const BEGINS: Record<FigureFormat, RegExp> = {
  svg: /^<\?xml [^>]*>\s*<svg /,
  png: /^\x89PNG/,
  pdf: /^%PDF-/,
  graphml: /^<\?xml [^>]*>\s*<graphml /,
  dot: /^digraph "/,
  mermaid: /^---\ntitle: .*\n---\nflowchart LR\n/,
};
const QUOTE = '一件事录两遍，因为两个系统不通';

describe('the command line', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const rooted = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [ROOTED, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, ROOTED_HOME: at('home'), TMPDIR: at('temporary') },
    });
    return { status, stdout, stderr };
  };
  const json = (...args: string[]) => JSON.parse(rooted(...args, '--json').stdout);

  beforeAll(() => {
    folder = temporaryFolder();
    mkdirSync(at('temporary'));
    writeFileSync(at('NA-02 村支书.txt'), INTERVIEW);
    writeFileSync(at('broken.docx'), 'no zip');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes the whole road: new, import, code, link, analyse, export, undo, redo, check', () => {
    expect(rooted('new', 'study.rooted', '--name', '研究', '--language', 'zh').status).toBe(0);
    const imported = json('import', 'study.rooted', 'NA-02 村支书.txt', 'broken.docx', '--site', '农安');
    expect(imported.imported).toHaveLength(1);
    expect(imported.failed).toMatchObject([{ fileName: 'broken.docx' }]);
    const code = (name: string) =>
      rooted('code', 'study.rooted', '--source', 'NA-02', '--quote', QUOTE, '--code', name, '--coder', '林梅')
        .status;
    expect(code('政府制度 / 部门壁垒 / 系统不通')).toBe(0);
    expect(code('政府治理 / 形式主义 / 重复录入')).toBe(0);
    const link = [
      '--from',
      '系统不通',
      '--to',
      '重复录入',
      '--polarity',
      '+',
      '--source',
      'NA-02',
      '--quote',
      QUOTE,
    ];
    expect(rooted('link', 'study.rooted', ...link).status).toBe(0);
    expect(json('show', 'study.rooted', 'codings').map((c: { quote: string }) => c.quote)).toEqual([
      QUOTE,
      QUOTE,
    ]);
    const { arrows } = json('analyse', 'study.rooted', 'model');
    expect(arrows).toMatchObject([{ fromName: '政府制度', toName: '政府治理', polarity: '+', citations: 1 }]);
    const ends = ['--from', '政府制度', '--to', '政府治理'];
    expect(json('analyse', 'study.rooted', 'paths', ...ends)).toMatchObject({
      paths: [{ names: ['政府制度', '政府治理'], sign: 'raises', sources: ['NA-02 村支书'] }],
      total: 'raises',
      flow: 1,
    });
    expect(json('analyse', 'study.rooted', 'reading')).toMatchObject({
      loops: [],
      factors: [
        { name: '政府制度', driverScore: 1, outcomeScore: -2 },
        { name: '政府治理', driverScore: -2, outcomeScore: 1 },
      ],
      losses: [{ title: 'NA-02 村支书', isolatedIds: [expect.any(String), expect.any(String)] }],
    });
    // The one sentence with a causal word is evidence of its link already.
    expect(json('analyse', 'study.rooted', 'candidates')).toEqual({ total: 0, candidates: [] });
    expect(json('analyse', 'study.rooted', 'reduction')).toEqual({ redundant: [] });
    expect(json('analyse', 'study.rooted', 'feedback')).toEqual({ sets: [[]], least: 0 });
    expect(json('analyse', 'study.rooted', 'compare', '--with', '农安')).toMatchObject({
      factorsOnlyBefore: [],
      arrows: [{ fromName: '政府制度', toName: '政府治理', standing: 'common', before: { citations: 1 } }],
    });
    expect(json('analyse', 'study.rooted', 'matrix').rows).toContainEqual(
      expect.objectContaining({
        code: '重复录入',
        main: '政府治理',
        total: expect.objectContaining({ codings: 1 }),
      }),
    );
    expect(rooted('export', 'study.rooted', '--to', 'docx', 'out.docx').status).toBe(0);
    const document = strFromU8(
      unzipSync(readFileSync(at('out.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document).toContain(QUOTE);
    expect(rooted('undo', 'study.rooted').status).toBe(0);
    expect(json('analyse', 'study.rooted', 'model').arrows).toEqual([]);
    expect(rooted('redo', 'study.rooted').status).toBe(0);
    expect(json('analyse', 'study.rooted', 'model').arrows).toHaveLength(1);
    expect(json('check', 'study.rooted')).toEqual({ problems: [] });
  });

  it('corrects words of a transcript, in one place or in all, and its codings keep their passages', () => {
    const from = ['--source', 'NA-02', '--from'];
    const before = json('show', 'study.rooted', 'codings');
    const correct = (...options: string[]) => rooted('correct', 'study.rooted', ...from, ...options);
    expect(correct('村支书：', '--to', '支书：')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^QUOTE_AMBIGUOUS: the words stand there 2 times/),
    });
    const all = json('correct', 'study.rooted', ...from, '村支书：', '--to', '支书：', '--all');
    expect(all).toMatchObject({ version: 2, places: 2, passages: [] });
    expect(correct('录两遍', '--to', '录了两遍').stdout).toMatch(/^Corrected in 1 place\. .*changed: 3\.\n$/);
    const quotes = json('show', 'study.rooted', 'codings').map((c: { quote: string }) => c.quote);
    expect(quotes).toEqual(before.map(() => QUOTE.replace('录两遍', '录了两遍')));
    expect(correct('没有的话', '--to', '')).toMatchObject({ status: 1 });
    expect(correct('录了两遍')).toMatchObject({ status: 2, stderr: '--to is missing\n' });
    expect(rooted('undo', 'study.rooted').status).toBe(0);
    expect(rooted('undo', 'study.rooted').status).toBe(0);
    expect(json('show', 'study.rooted', 'codings')).toEqual(before);
    expect(json('check', 'study.rooted')).toEqual({ problems: [] });
  });

  it.each(FIGURE_FORMATS.filter(format => format !== 'pdf' || HAS_FONTS))(
    'exports the model as %s',
    format => {
      expect(rooted('export', 'study.rooted', '--to', format, `model.${format}`).status).toBe(0);
      expect(readFileSync(at(`model.${format}`), 'latin1')).toMatch(BEGINS[format]);
    },
  );

  it('exports the model at the level, of the sites and with the quotes that are asked for', () => {
    const dot = (...options: string[]) => {
      expect(rooted('export', 'study.rooted', '--to', 'dot', 'asked.dot', ...options).status).toBe(0);
      return readFileSync(at('asked.dot'), 'utf8');
    };
    expect(dot('--level', 'concept', '--site', '农安')).toMatch(
      /label="系统不通"[\s\S]*label="重复录入"[\s\S]*n1 -> n2 .*sign="\+" citations="1"/,
    );
    expect(dot('--min-quotes', '2')).not.toContain(' -> ');
    const elsewhere = rooted('export', 'study.rooted', '--to', 'dot', 'never.dot', '--site', '无');
    expect(elsewhere).toMatchObject({ status: 2, stderr: expect.stringContaining('无') });
    expect(existsSync(at('never.dot'))).toBe(false);
  });

  it('exports a bitmap at the resolution that is asked for', () => {
    const widthAt = (dpi: string) => {
      expect(rooted('export', 'study.rooted', '--to', 'png', 'asked.png', '--dpi', dpi).status).toBe(0);
      return readFileSync(at('asked.png')).readUInt32BE(16);
    };
    expect(widthAt('600') / widthAt('96')).toBeCloseTo(600 / 96, 1);
    expect(rooted('export', 'study.rooted', '--to', 'png', '--dpi', '72', 'asked.png').status).toBe(2);
  });

  it('exports tables, links with the words of their evidence among them', () => {
    const csv = (...options: string[]) =>
      rooted('export', 'study.rooted', '--to', 'csv', 'out.csv', ...options);
    expect(csv().status).toBe(0);
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('部门壁垒');
    expect(csv('--table', 'links').status).toBe(0);
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(new RegExp(`系统不通,重复录入,.*${QUOTE}`));
    expect(csv('--table', 'rows').status).toBe(2);
  });

  it('keeps copies of what it changes where the app keeps them, and leaves its own folder nowhere', async () => {
    const { core, client, stop } = await startFixture(at('home'));
    try {
      const project = await core.registerFile(at('study.rooted'));
      const { backups } = await client.call('backups.list', { project });
      expect(backups[0]).toMatchObject({ why: 'automatic', contents: { name: '研究', sources: 1 } });
    } finally {
      await stop();
    }
    expect(readdirSync(at('temporary'))).toEqual([]);
  });

  it('names what is damaged in a file, in sentences and as JSON, and exits with 1', () => {
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), at('lost.rooted'));
    zeroPage(at('lost.rooted'), 20);
    const lost = rooted('check', 'lost.rooted', '--json');
    expect(lost).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^PROJECT_DAMAGED: lost\.rooted is damaged/),
    });
    expect(JSON.parse(lost.stdout).problems).toMatchObject([{ kind: 'file' }]);
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), at('changed.rooted'));
    changeLetter(at('changed.rooted'), '我们赶上了数字乡村试点', '他们赶上了数字乡村试点');
    const changed = rooted('check', 'changed.rooted');
    expect(changed).toMatchObject({ status: 1, stdout: '' });
    expect(changed.stderr).toMatch(/The text of "NA-02 .*" is no longer what was imported/);
    expect(changed.stderr).toContain('Rooted keeps no copy of it.');
  });

  it('exits with 1 and the error’s code where the work failed, with 2 where the call was wrong', () => {
    expect(rooted('check', 'nowhere.rooted')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('PROJECT_MISSING'),
    });
    expect(rooted('new', 'study.rooted', '--name', 'X')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('PROJECT_EXISTS'),
    });
    expect(rooted('show', 'study.rooted', 'nothing').status).toBe(2);
    expect(rooted('analyse', 'study.rooted', 'paths', '--from', '政府制度').status).toBe(2);
    expect(rooted('analyse', 'study.rooted', 'compare').status).toBe(2);
    expect(rooted('analyse', 'study.rooted', 'compare', '--with', 'Nowhere').status).toBe(2);
    expect(rooted('fly').status).toBe(2);
    expect(rooted('code', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--quote') });
  });
});
