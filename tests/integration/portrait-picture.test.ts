import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Params } from '../../shared/api/method-table.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let sourceIds: string[];

const drawn = async (wish: Partial<Params<'report.portrait'>>) => {
  const params = { sourceIds, format: 'svg', language: 'en', ...wish } as const;
  const ref = await fixture.client.call('report.portrait', params);
  const { path } = await fixture.core.resolveFile(ref.token);
  return { ref, bytes: readFileSync(path) };
};

/** The texts of a well-formed SVG, and how many elements of each name it has. */
function read(svg: string) {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', tag => {
    if (tag.name === 'text') texts.push('');
  });
  parser.on('text', text => {
    if (texts.length > 0) texts[texts.length - 1] += text.trim() === '' ? '' : text;
  });
  parser.write(svg).close();
  return texts;
}

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
  const { source } = (await fixture.client.call('project.snapshot', {})).tables;
  sourceIds = source.slice(0, 2).map(each => each.id);
});
afterAll(() => fixture.stop());

it('names the sources and every code that stands in them', async () => {
  const { tables } = await fixture.client.call('project.snapshot', {});
  const codings = await Promise.all(
    sourceIds.map(sourceId => fixture.client.call('codings.list', { sourceId })),
  );
  const used = new Set(codings.flat().map(coding => coding.codeId));
  const { bytes, ref } = await drawn({});
  expect(ref.fileName).toMatch(/document portrait\.svg$/);
  const texts = read(bytes.toString());
  for (const id of sourceIds) expect(texts).toContain(tables.source.find(each => each.id === id)?.title);
  const named = texts.map(text => text.replace(/ {2}[\d.]+%$/, ''));
  const missing = tables.code.filter(code => used.has(code.id) && !named.includes(code.name));
  expect(missing.map(code => code.name)).toEqual([]);
});

it('shows what the level and the filter leave', async () => {
  const { code } = (await fixture.client.call('project.snapshot', {})).tables;
  const [main] = code.filter(each => each.kind === 'main');
  const filter = { codeIds: [main?.id ?? ''], coderIds: [], kinds: [] };
  const texts = read((await drawn({ level: 'main', filter })).bytes.toString());
  const others = code.filter(each => each.id !== main?.id).map(each => each.name);
  const named = texts.map(text => text.replace(/ {2}[\d.]+%$/, ''));
  expect(named).toContain(main?.name);
  expect(named.filter(name => others.includes(name))).toEqual([]);
});

it('is a bitmap of the size asked for, and refuses a source that is not there', async () => {
  const { bytes } = await drawn({ format: 'png', scale: 2, cells: 400 });
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(848 * 2);
  await expect(drawn({ sourceIds: ['01890000-0000-7000-8000-000000000000'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
