import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_DISPLAY } from '../../shared/theory/model-display.ts';
import { NO_FILTER } from '../../shared/theory/model-filter.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const FROZEN = fileURLToPath(new URL('../fixtures-projects/', import.meta.url));

/** Project files as earlier schemas wrote them, never made again. */
describe('opening a project of schema 1', () => {
  let fixture: CoreFixture;
  let path: string;
  const call = () => fixture.client;
  const codes = async () => (await call().call('project.snapshot', {})).tables.code;

  beforeEach(async () => {
    fixture = await startFixture();
    path = join(fixture.home, 'schema-1.rooted');
    writeFileSync(path, gunzipSync(readFileSync(join(FROZEN, 'schema-1.rooted.gz'))));
    await call().call('project.open', { token: await fixture.core.registerFile(path) });
  });
  afterEach(() => fixture.stop());

  it('keeps every row, and fills what is new with what changes nothing', async () => {
    const { tables } = await call().call('project.snapshot', {});
    expect(tables.project[0]?.name).toBe('Before the second schema');
    expect(tables.code.map(code => [code.name, code.translation])).toEqual([
      ['Funding', ''],
      ['Network coverage', ''],
    ]);
    expect(tables.link.map(link => [link.polarity, link.meaning])).toEqual([['+', 'Money brings signal.']]);
    expect(tables.model[0]?.filter).toEqual(NO_FILTER);
    expect(tables.model[0]?.display).toEqual(PLAIN_DISPLAY);
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('undoes and redoes steps that were made before', async () => {
    await call().call('history.undo', {});
    expect((await codes()).map(code => [code.name, code.translation])).toContainEqual(['Removed again', '']);
    await call().call('history.redo', {});
    expect((await codes()).map(code => code.name)).not.toContain('Removed again');
  });

  it('keeps a copy of the file as it was', () => {
    const kept = readdirSync(join(fixture.home, 'backups'), { recursive: true }).map(String);
    expect(kept.filter(name => name.includes('before-update'))).toHaveLength(1);
  });
});

describe('opening a project of schema 2', () => {
  let fixture: CoreFixture;
  const call = () => fixture.client;

  beforeEach(async () => {
    fixture = await startFixture();
    const path = join(fixture.home, 'schema-2.rooted');
    writeFileSync(path, gunzipSync(readFileSync(join(FROZEN, 'schema-2.rooted.gz'))));
    await call().call('project.open', { token: await fixture.core.registerFile(path) });
  });
  afterEach(() => fixture.stop());

  it('keeps every quote with its cause and effect, none of them without words', async () => {
    const rows = await call().call('evidence.list', {});
    expect(rows).toMatchObject([{ quote: '年轻人都走了，老人宁愿走到我家门口也不愿意开手机。会计替他们填' }]);
    const [row] = rows;
    expect(row?.quote.slice((row.causeStart ?? 0) - row.start, (row.causeEnd ?? 0) - row.start)).toBe(
      '年轻人都走了',
    );
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('takes back a step whose rows were logged before quotes could be emptied', async () => {
    const links = async () => (await call().call('project.snapshot', {})).tables.link.length;
    expect(await links()).toBe(1);
    await call().call('history.undo', {});
    expect(await links()).toBe(2);
    expect(await call().call('evidence.list', {})).toHaveLength(2);
    await call().call('history.redo', {});
    expect(await links()).toBe(1);
  });
});

describe('opening a project of schema 3', () => {
  let fixture: CoreFixture;
  const call = () => fixture.client;
  const tables = async () => (await call().call('project.snapshot', {})).tables;

  beforeEach(async () => {
    fixture = await startFixture();
    const path = join(fixture.home, 'schema-3.rooted');
    writeFileSync(path, gunzipSync(readFileSync(join(FROZEN, 'schema-3.rooted.gz'))));
    await call().call('project.open', { token: await fixture.core.registerFile(path) });
  });
  afterEach(() => fixture.stop());

  it('keeps every sampling note, which can be tied from now on', async () => {
    const { samplingNote, samplingTie, code } = await tables();
    expect(samplingNote.map(note => [note.question, note.doneAt])).toEqual([
      ['谁替老人填表？', null],
      ['会计受过培训吗？', 1756000000000],
    ]);
    expect(samplingTie).toEqual([]);
    const noteId = samplingNote[0]?.id ?? '';
    const codeId = code[0]?.id ?? '';
    await call().call('sampling.tie', { noteId, targetKind: 'code', targetId: codeId });
    expect((await tables()).samplingTie).toMatchObject([{ noteId, codeId, sourceId: null }]);
    expect(await call().call('project.check', {})).toEqual([]);
  });

  it('takes back the removal of a site, whose values were left behind then', async () => {
    expect((await tables()).site.map(site => site.name)).toEqual(['农安']);
    await call().call('history.undo', {});
    const { site, attribute, attributeValue } = await tables();
    expect(site.map(each => each.name)).toEqual(['农安', '梨树']);
    const county = attribute.find(each => each.name === '地级市')?.id;
    expect(attributeValue.find(each => each.attributeId === county)).toMatchObject({
      ownerId: site[1]?.id,
      value: '四平',
    });
    await call().call('history.redo', {});
    expect((await tables()).site).toHaveLength(1);
  });

  it('tells the life of a code from a log that was written before it could be asked', async () => {
    const [code] = (await tables()).code;
    const { events } = await call().call('history.life', { of: 'code', id: code?.id ?? '' });
    expect(events.filter(event => event.kind === 'made').map(event => event.to)).toEqual([code?.name]);
  });
});
