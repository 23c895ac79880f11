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

  it('draws a model by its name, at its level and through its filter, and what the options change in it', () => {
    const named = analyse('--model', 'Lishu by category');
    expect(named).toMatchObject({ level: 'category' });
    expect(named.arrows.length).toBeGreaterThan(0);
    expect(named.arrows.filter((arrow: { citations: number }) => arrow.citations < 2)).toEqual([]);
    const women = analyse('--model', 'Lishu by category', '--attribute', 'Gender=Female', '--polarity', '-');
    expect(women.arrows.length).toBeLessThan(named.arrows.length);
    expect(women.arrows.filter((arrow: { polarity: string }) => arrow.polarity !== '-')).toEqual([]);
    const out = rooted('export', 'study.rooted', '--to', 'dot', 'named.dot', '--model', 'Lishu by category');
    expect(out.status).toBe(0);
    const drawn = readFileSync(join(folder, 'named.dot'), 'utf8').match(/ -> /g) ?? [];
    expect(drawn).toHaveLength(named.arrows.length);
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

  it('says which model is not there, and that the call was wrong', () => {
    const { status, stderr } = rooted('analyse', 'study.rooted', 'model', '--model', 'Nobody');
    expect({ status, says: stderr.includes('Nobody') }).toEqual({ status: 2, says: true });
  });
});
