import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreFrame } from '../../shared/api/frames.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TABLE = [
  'code,village,age,answer',
  'P1,Nong’an,62,"No one uses it, the old cannot open the telephone."',
  'P2,Tongyu,45,"The clerk fills it in for them, twice."',
  'P1,Nong’an,62,"And the young have gone."',
].join('\n');

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Tables', language: 'en' });
});
afterAll(() => fixture?.stop());

async function register() {
  const path = join(fixture.home, 'answers.csv');
  writeFileSync(path, TABLE);
  return { token: await fixture.core.registerFile(path), fileName: 'answers.csv' };
}

const tables = async () => (await fixture.client.call('project.snapshot', {})).tables;

describe('a table of answers', () => {
  it('is shown with its columns before it is stored', async () => {
    const [preview] = await fixture.client.call('imports.preview', { files: [await register()] });
    expect(preview).toMatchObject({ format: 'csv', documents: 2, turns: 3, error: null });
    expect(preview?.table?.columns.map(({ use }) => use)).toEqual([
      'participant',
      'site',
      'attribute',
      'text',
    ]);
    expect(preview?.table?.rows[1]).toEqual(['P2', 'Tongyu', '45', 'The clerk fills it in for them, twice.']);
  });

  it('becomes sources with participants, sites and attributes in one undo step', async () => {
    const item = { ...(await register()), title: 'answers', siteName: null, participantCode: null };
    const { imported, failed } = await fixture.client.call('imports.commit', { items: [item] });
    expect(failed).toEqual([]);
    expect(imported).toHaveLength(2);
    const stored = await tables();
    expect(stored.source.map(source => source.title)).toEqual(['P1', 'P2']);
    expect(stored.site.map(site => site.name)).toEqual(['Nong’an', 'Tongyu']);
    expect(stored.attribute).toMatchObject([{ owner: 'participant', name: 'age', type: 'number' }]);
    const ages = stored.participant.map(({ id, code }) => [
      code,
      stored.attributeValue.find(({ ownerId }) => ownerId === id)?.value,
    ]);
    expect(ages).toEqual([
      ['P1', '62'],
      ['P2', '45'],
    ]);
    const { speakers } = await fixture.client.call('sources.text', { sourceId: imported[1]?.sourceId ?? '' });
    const second = stored.participant.find(({ code }) => code === 'P2');
    expect(speakers).toMatchObject([{ name: 'P2', participantId: second?.id }]);
    await fixture.client.call('history.undo', {});
    const undone = await tables();
    expect([undone.source, undone.participant, undone.attribute, undone.site]).toEqual([[], [], [], []]);
  });

  it('is not read with columns that hold something unheard of', async () => {
    const table = { uses: ['constructor' as 'text'] };
    const call = fixture.client.call('imports.preview', { files: [{ ...(await register()), table }] });
    await expect(call).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
  });

  it('without a column of text is left out with the reason', async () => {
    const table = { uses: ['participant', 'site', 'attribute', 'ignore'] as const };
    const file = { ...(await register()), table: { uses: [...table.uses] } };
    const [preview] = await fixture.client.call('imports.preview', { files: [file] });
    expect(preview).toMatchObject({ documents: 0, error: null });
    const item = { ...file, title: 'answers', siteName: null, participantCode: null };
    const { failed } = await fixture.client.call('imports.commit', { items: [item] });
    expect(failed[0]?.error.code).toBe('TABLE_WITHOUT_TEXT');
  });

  it('of many respondents can be stopped, and what is stored by then is kept', async () => {
    const path = join(fixture.home, 'many.csv');
    const rows = Array.from({ length: 400 }, (_, i) => `M${i},The clerk fills it in for them.`);
    writeFileSync(path, `code,answer\n${rows.join('\n')}`);
    const token = await fixture.core.registerFile(path);
    const item = { token, fileName: 'many.csv', title: 'many', siteName: null, participantCode: null };
    const channel = fixture.core.connect();
    const ended = new Promise<CoreFrame>(resolve => {
      channel.onFrame(frame => {
        // Once the first documents are in.
        if (frame.t === 'progress' && frame.progress.done > 0) channel.send({ t: 'cancel', id: 1 });
        if (frame.t === 'ok' || frame.t === 'error') resolve(frame);
      });
    });
    channel.send({ t: 'call', id: 1, method: 'imports.commit', params: { items: [item] } });
    expect(await ended).toMatchObject({ t: 'error', error: { code: 'CANCELLED' } });
    channel.close();
    const kept = (await tables()).source.length;
    expect(kept).toBeGreaterThanOrEqual(20);
    expect(kept).toBeLessThan(400);
  });
});
