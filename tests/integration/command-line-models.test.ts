import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { startFixture, temporaryFolder } from '../support/core-fixture.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));

describe('the command line, of models', () => {
  let folder: string;
  const rooted = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [ROOTED, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, ROOTED_HOME: join(folder, 'home'), TMPDIR: join(folder, 'temporary') },
    });
    return { status, stdout, stderr };
  };
  const analyse = (...args: string[]) =>
    JSON.parse(rooted('analyse', 'study.rooted', 'model', '--json', ...args).stdout);

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'temporary'));
    expect(rooted('sample', 'study.rooted', '--language', 'en').status).toBe(0);
    const { core, client, stop } = await startFixture();
    await client.call('project.open', { token: await core.registerFile(join(folder, 'study.rooted')) });
    const { site } = (await client.call('project.snapshot', {})).tables;
    const siteIds = site.filter(row => row.name === 'Lishu').map(row => row.id);
    const filter = { ...NO_FILTER, siteIds, minQuotes: 2 };
    await client.call('models.create', { name: 'Lishu by category', level: 'category', filter });
    await client.call('project.close', {});
    await stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('draws a model by its name, at its level and through its filter', () => {
    const named = analyse('--model', 'Lishu by category');
    expect(named.level).toBe('category');
    expect(named.arrows.length).toBeGreaterThan(0);
    expect(named.arrows).toEqual(
      analyse('--level', 'category', '--site', 'Lishu', '--min-quotes', '2').arrows,
    );
    const changed = analyse('--model', 'Lishu by category', '--level', 'main', '--min-quotes', '0');
    expect(changed.arrows).toEqual(analyse('--site', 'Lishu').arrows);
    const dot = rooted('export', 'study.rooted', '--to', 'dot', 'named.dot', '--model', 'Lishu by category');
    expect(dot.status).toBe(0);
    const drawn = readFileSync(join(folder, 'named.dot'), 'utf8').match(/ -> /g) ?? [];
    expect(drawn).toHaveLength(named.arrows.length);
  });

  it('filters by attributes, coders, polarity and threads', () => {
    const citations = (...args: string[]) =>
      analyse(...args).arrows.reduce((sum: number, arrow: { citations: number }) => sum + arrow.citations, 0);
    const all = citations();
    const women = citations('--attribute', 'Gender=Female');
    const men = citations('--attribute', 'Gender=Male');
    expect(women).toBeGreaterThan(0);
    expect(women + men).toBe(all);
    expect(citations('--attribute', 'Gender=Female', '--attribute', 'Gender=Male')).toBe(all);
    const both = citations('--attribute', 'Gender=Female', '--attribute', 'Lives in the village=true');
    expect(both).toBeLessThan(women);
    const restrains = analyse('--polarity', '-').arrows;
    expect(restrains.length).toBeGreaterThan(0);
    expect(new Set(restrains.map((arrow: { polarity: string }) => arrow.polarity))).toEqual(new Set(['-']));
    expect(
      citations('--coder', 'Lin Mei 林梅') + citations('--coder', 'Zhao Wei 赵伟'),
    ).toBeGreaterThanOrEqual(all);
    const level = ['--level', 'concept'];
    expect(analyse(...level, '--threads').arrows.length).toBeLessThan(analyse(...level).arrows.length);
  });

  it('writes the drawn links alone, with the model named', () => {
    const out = ['--to', 'csv', '--table', 'links', 'links.csv'];
    const named = ['--drawn', '--model', 'Lishu by category'];
    expect(rooted('export', 'study.rooted', ...out, ...named).status).toBe(0);
    const [, ...rows] = readFileSync(join(folder, 'links.csv'), 'utf8').trim().split('\r\n');
    expect(rows.length).toBeGreaterThan(0);
    const last = 'Lishu by category; categories; sites: Lishu; quotes at least 2';
    expect(rows.filter(row => !row.endsWith(last))).toEqual([]);
  });

  it.each([
    ['a model', ['--model', 'Nobody']],
    ['an attribute', ['--attribute', 'Height=tall']],
    ['a value', ['--attribute', 'Gender=tall']],
    ['a value at all', ['--attribute', 'Gender']],
    ['a coder', ['--coder', 'Nobody']],
    ['a polarity', ['--polarity', 'up']],
  ])('refuses %s that is not there', (_what, args) => {
    const { status, stderr } = rooted('analyse', 'study.rooted', 'model', ...args);
    expect({ status, says: stderr.length > 0 }).toEqual({ status: 2, says: true });
  });
});
