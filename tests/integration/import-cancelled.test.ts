import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreFrame } from '../../shared/api/frames.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

const FILES = 120;
let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Stopped', language: 'zh' });
});
afterAll(() => fixture?.stop());

async function file(at: number) {
  const fileName = `NA-${String(at).padStart(3, '0')}.txt`;
  const path = join(fixture.home, fileName);
  writeFileSync(path, `${INTERVIEW}\n\n问：${at}？`);
  return { token: await fixture.core.registerFile(path), fileName };
}

/** Calls a method and cancels it once `after` of its files are done. */
function callAndCancel(method: string, params: unknown, after: number): Promise<CoreFrame> {
  const channel = fixture.core.connect();
  return new Promise(resolve => {
    channel.onFrame(frame => {
      if (frame.t === 'progress' && frame.progress.done >= after) channel.send({ t: 'cancel', id: 1 });
      if (frame.t !== 'ok' && frame.t !== 'error') return;
      channel.close();
      resolve(frame);
    });
    channel.send({ t: 'call', id: 1, method, params });
  });
}

describe('an import of many files that is cancelled while it runs', () => {
  it('stores nothing while the files are only being looked at', async () => {
    const files = await Promise.all(Array.from({ length: FILES }, (_, i) => file(i)));
    expect(await callAndCancel('imports.preview', { files }, 5)).toMatchObject({
      t: 'error',
      error: { code: 'CANCELLED' },
    });
    expect((await fixture.client.call('project.snapshot', {})).tables.source).toEqual([]);
  });

  it('keeps each file whole that was stored by then, as one step that can be undone', async () => {
    const items = await Promise.all(
      Array.from({ length: FILES }, async (_, i) => ({
        ...(await file(i)),
        title: `${i}`,
        siteName: null,
        participantCode: null,
      })),
    );
    expect(await callAndCancel('imports.commit', { items }, 10)).toMatchObject({
      t: 'error',
      error: { code: 'CANCELLED' },
    });
    const { tables } = await fixture.client.call('project.snapshot', {});
    expect(tables.source.length).toBeGreaterThanOrEqual(10);
    expect(tables.source.length).toBeLessThan(FILES);
    for (const { id } of tables.source) {
      const { text, turns } = await fixture.client.call('sources.text', { sourceId: id });
      expect(text).toContain(INTERVIEW.trim().slice(0, 40));
      expect(turns.length).toBeGreaterThan(2);
    }
    expect(await fixture.client.call('project.check', {})).toEqual([]);
    await fixture.client.call('history.undo', {});
    expect((await fixture.client.call('project.snapshot', {})).tables.source).toEqual([]);
  });
});
