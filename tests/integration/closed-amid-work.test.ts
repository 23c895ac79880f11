import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { temporaryFolder } from '../support/core-fixture.ts';
import { type Call, callsTo } from '../support/in-process.ts';

/** More codings than are read in one slice. */
const WORDS = 10_001;

describe('a project that is closed while a call is at work on it', () => {
  let home: string;
  let core: CoreState;
  let call: Call;
  let codeId: string;
  let codingId: string;

  beforeEach(async () => {
    home = temporaryFolder();
    core = new CoreState({ home, samples: '' });
    call = callsTo(core);
    await call('project.create', { name: 'Closed', language: 'en' });
    const path = join(home, 'long.txt');
    writeFileSync(path, 'word '.repeat(WORDS));
    const item = { token: core.files.register(path), fileName: 'long.txt', title: 'Long', siteName: null };
    const { imported } = await call('imports.commit', { items: [{ ...item, participantCode: null }] });
    const coded = { query: { text: 'word' }, unit: 'match', newCode: { name: 'Word' } } as const;
    codeId = (await call('search.autocode', coded)).codeId;
    codingId = (await call('codings.list', { sourceId: imported[0]?.sourceId ?? '' }))[0]?.id ?? '';
  });
  afterEach(() => {
    core.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  it('ends the telling of a life with that reason', async () => {
    const told = call('history.life', { of: 'code', id: codeId });
    core.closeProject();
    await expect(told).rejects.toMatchObject({ code: 'PROJECT_NONE_OPEN' });
  });

  it('ends the search for passages alike with that reason', async () => {
    const alike = call('codings.alike', { codingId, order: 'most', limit: 10 });
    // By then they are read, and are being compared in a worker.
    for (let turn = 0; turn < 30; turn++) await setImmediate();
    core.closeProject();
    await expect(alike).rejects.toMatchObject({ code: 'PROJECT_NONE_OPEN' });
  });
});
