import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_FONTS } from '../support/chinese-font.ts';
import { type CoreFixture, SAMPLES, startFixture, temporaryFolder } from '../support/core-fixture.ts';

const ROOTED = fileURLToPath(new URL('../../electron/cli/rooted.mjs', import.meta.url));

let fixture: CoreFixture;

/** The text of each text element of a well-formed SVG. */
function texts(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    if (tag.name === 'text') found.push('');
  });
  parser.on('text', text => {
    if (found.length > 0) found[found.length - 1] += text.trim() === '' ? '' : text;
  });
  parser.write(svg).close();
  return found;
}

const drawn = async (params: {
  format: 'svg' | 'png' | 'pdf';
  most?: number;
  scale?: number;
  dimensionId?: string;
}) => {
  const ref = await fixture.client.call('report.dataStructure', { language: 'zh', ...params });
  const { path } = await fixture.core.resolveFile(ref.token);
  return { ref, bytes: readFileSync(path) };
};

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'zh' });
});
afterAll(() => fixture.stop());

describe('the data structure as a file', () => {
  it('names every concept in a theme, every theme and every dimension of the project', async () => {
    const { bytes, ref } = await drawn({ format: 'svg' });
    expect(ref.fileName).toMatch(/数据结构\.svg$/);
    const written = texts(bytes.toString());
    const { code } = (await fixture.client.call('project.snapshot', {})).tables;
    const kindOf = (id: string | null) => code.find(each => each.id === id)?.kind;
    const wanted = code.filter(each => each.kind !== 'concept' || kindOf(each.parentId) === 'category');
    expect(wanted.map(each => each.name).filter(name => !written.includes(name))).toEqual([]);
  });

  it('can be one dimension only', async () => {
    const { code } = (await fixture.client.call('project.snapshot', {})).tables;
    const [first, second] = code.filter(each => each.kind === 'main');
    const { bytes } = await drawn({ format: 'svg', dimensionId: first?.id ?? '' });
    expect(texts(bytes.toString())).toContain(first?.name);
    expect(texts(bytes.toString())).not.toContain(second?.name);
  });

  it('is a bitmap of the resolution asked for', async () => {
    const { bytes } = await drawn({ format: 'png', scale: 2, most: 1 });
    expect(bytes.toString('latin1', 37, 41)).toBe('pHYs');
    expect(Math.round(bytes.readUInt32BE(41) * 0.0254)).toBe(192);
    expect(bytes.readUInt32BE(16)).toBe(794 * 2);
  });

  it.runIf(HAS_FONTS)('is a PDF of A4 pages', async () => {
    const { bytes } = await drawn({ format: 'pdf' });
    const pages = bytes.toString('latin1').match(/\/MediaBox \[0 0 595\.5 842\.25\]/g) ?? [];
    expect(pages).toHaveLength(3);
  });

  it('comes from the command line', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'structure.svg');
    const rooted = (...args: string[]) =>
      spawnSync(process.execPath, [ROOTED, 'export', join(SAMPLES, 'sample-en.rooted'), ...args], {
        encoding: 'utf8',
        env: { ...process.env, ROOTED_HOME: join(folder, 'home') },
      });
    expect(rooted('--to', 'svg', '--figure', 'structure', '--most', '1', out)).toMatchObject({ status: 0 });
    expect(texts(readFileSync(out, 'utf8'))).toContain('and 3 more');
    expect(rooted('--to', 'dot', '--figure', 'structure', out).status).toBe(2);
  });
});
