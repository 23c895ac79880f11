import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TEXT = '问：为什么？\n老王：没钱。\n王大爷：是。\n老王：嗯。\n问：哦。\n王大爷：走了。\n';
let fixture: CoreFixture | undefined;
let sourceId = '';

async function start(names: Record<string, string> = {}): Promise<CoreFixture['client']> {
  await fixture?.stop();
  fixture = await startFixture();
  const { client, core, home } = fixture;
  await client.call('project.create', { name: 'Speakers', language: 'zh' });
  const path = join(home, 'a.txt');
  writeFileSync(path, TEXT);
  const file = { token: await core.registerFile(path), fileName: 'a.txt' };
  const item = { ...file, title: 'A', siteName: null, participantCode: 'P1', names };
  const { imported } = await client.call('imports.commit', { items: [item] });
  sourceId = imported[0]?.sourceId ?? '';
  return client;
}

let client: CoreFixture['client'];
beforeEach(async () => {
  client = await start();
});
afterAll(() => fixture?.stop());

const body = () => client.call('sources.text', { sourceId });
const heard = async () => (await body()).turns.map(turn => turn.speaker);
const voices = async () => (await body()).speakers.map(speaker => speaker.name).sort();
const idOf = async (name: string) => (await body()).speakers.find(each => each.name === name)?.id ?? '';

describe('speakers', () => {
  it('are stored under the names settled before the import, with the text as it was written', async () => {
    client = await start({ 王大爷: '老王', 问: '访谈员' });
    expect(await heard()).toEqual(['访谈员', '老王', '老王', '老王', '访谈员', '老王']);
    expect(await voices()).toEqual(['老王', '访谈员']);
    const { text, speakers } = await body();
    expect(text).toBe(TEXT);
    // Once there is one person answering, that is the participant of the file.
    expect(speakers.find(each => each.name === '老王')?.participantId).not.toBeNull();
  });

  it('take their turns along when they are renamed, and back when that is undone', async () => {
    await client.call('speakers.update', { id: await idOf('老王'), name: '王书记' });
    expect(await heard()).toEqual(['问', '王书记', '王大爷', '王书记', '问', '王大爷']);
    expect((await body()).text).toBe(TEXT);
    await client.call('history.undo', {});
    expect(await heard()).toEqual(['问', '老王', '王大爷', '老王', '问', '王大爷']);
    expect(await voices()).toEqual(['王大爷', '老王', '问'].sort());
  });

  it('cannot be given the name of another of the same source', async () => {
    const call = client.call('speakers.update', { id: await idOf('老王'), name: '问' });
    await expect(call).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect(await heard()).toContain('老王');
  });

  it('keep turns and name when only the part in the interview changes', async () => {
    await client.call('speakers.update', { id: await idOf('老王'), role: 'other' });
    expect(await heard()).toEqual(['问', '老王', '王大爷', '老王', '问', '王大爷']);
    expect((await body()).speakers.find(each => each.name === '老王')).toMatchObject({ role: 'other' });
  });

  it('are one after merging, in one step that can be undone and done again', async () => {
    const ids = [await idOf('老王'), await idOf('王大爷')];
    await client.call('speakers.merge', { ids, intoId: ids[0] ?? '', name: '王' });
    expect(await heard()).toEqual(['问', '王', '王', '王', '问', '王']);
    expect(await voices()).toEqual(['王', '问']);
    await client.call('history.undo', {});
    expect(await heard()).toEqual(['问', '老王', '王大爷', '老王', '问', '王大爷']);
    expect((await body()).speakers).toHaveLength(3);
    await client.call('history.redo', {});
    expect(await heard()).toEqual(['问', '王', '王', '王', '问', '王']);
  });

  it('are merged in the current version of a text that was corrected', async () => {
    await client.call('sources.correct', {
      sourceId,
      version: 1,
      edits: [{ start: 2, end: 5, text: '为何' }],
    });
    const ids = [await idOf('王大爷')];
    await client.call('speakers.merge', { ids, intoId: await idOf('老王') });
    expect(await heard()).toEqual(['问', '老王', '老王', '老王', '问', '老王']);
  });

  it('of two sources are not merged', async () => {
    const other = await idOf('老王');
    const first = sourceId;
    const path = join(fixture?.home ?? '', 'b.txt');
    writeFileSync(path, '问：好？\n老李：好。\n问：哦。\n老李：嗯。\n');
    const token = await fixture?.core.registerFile(path);
    const item = { token: token ?? '', fileName: 'b.txt', title: 'B', siteName: null, participantCode: null };
    const { imported } = await client.call('imports.commit', { items: [item] });
    sourceId = imported[0]?.sourceId ?? '';
    const call = client.call('speakers.merge', { ids: [await idOf('老李')], intoId: other });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await voices()).toContain('老李');
    sourceId = first;
    expect(await voices()).toContain('老王');
  });
});
