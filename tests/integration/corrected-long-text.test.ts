import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { temporaryFolder } from '../support/core-fixture.ts';
import { callsTo } from '../support/in-process.ts';

const LENGTH = 1_000_000;
const CODINGS = 10_000;
const LINE = '村支书：会计替他们填，一件事录两遍，因为两个系统不通，老人宁愿走到我家门口。\n';

it('corrects a text of a million characters with ten thousand codings in one step, there and back', async () => {
  const home = temporaryFolder();
  const core = new CoreState({ home, samples: '' });
  const call = callsTo(core);
  try {
    await call('project.create', { name: 'Long', language: 'zh' });
    const path = join(home, 'long.txt');
    const text = LINE.repeat(Math.ceil(LENGTH / LINE.length)).slice(0, LENGTH);
    writeFileSync(path, text);
    const item = { token: core.files.register(path), fileName: 'long.txt', title: 'Long', siteName: null };
    const { imported } = await call('imports.commit', { items: [{ ...item, participantCode: 'P' }] });
    const sourceId = imported[0]?.sourceId ?? '';
    const { id: codeId } = await call('codes.create', { name: 'Code' });
    const { coderId } = core.session;
    core.session.write({ command: 'codings.create', subject: '' }, rows => {
      for (let i = 0; i < CODINGS; i++) {
        const start = i * 99;
        const end = start + 20;
        const place = { sourceId, start, end, quote: text.slice(start, end) };
        rows.insert('coding', { ...place, codeId, coderId, state: 'ok', createdAt: i });
      }
    });
    const { text: stored } = await call('sources.text', { sourceId });
    const before = await call('codings.list', { sourceId });
    const begun = performance.now();
    const edits = [
      { start: 10, end: 12, text: '改' },
      { start: 500_000, end: 500_000, text: '中间加一句。' },
      { start: 999_990, end: 999_995, text: '' },
    ];
    const { passages } = await call('sources.correct', { sourceId, version: 1, edits });
    if (process.env['ROOTED_TIMES']) process.stdout.write(`corrected in ${performance.now() - begun} ms\n`);
    expect(passages.length).toBeGreaterThan(0);
    const now = await call('sources.text', { sourceId });
    expect(now.text).toHaveLength(stored.length - 1 + 6 - 5);
    for (const { start, end, quote, state } of await call('codings.list', { sourceId }))
      if (state === 'ok' && now.text.slice(start, end) !== quote) expect.fail(`not its words: ${quote}`);
    await call('history.undo', {});
    expect(await call('codings.list', { sourceId })).toEqual(before);
    expect((await call('sources.text', { sourceId })).text).toBe(stored);
  } finally {
    core.dispose();
    rmSync(home, { recursive: true, force: true });
  }
}, 60_000);
