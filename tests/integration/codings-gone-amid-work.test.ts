import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { temporaryFolder } from '../support/core-fixture.ts';
import { type Call, callsTo } from '../support/in-process.ts';

/** Long enough that the core sees to other calls before it has read it all. */
const LONG = `${'Nurse: kettl kettl kettl. '.repeat(400_000)}\n\nNurse: The kettle boils.`;

describe('a coding that goes while many are read, its place in the table taken by another', () => {
  let home: string;
  let core: CoreState;
  let call: Call;
  const newCode = async (name: string) => (await call('codes.create', { name })).id;
  const importText = async (title: string, text: string) => {
    const file = join(home, title);
    writeFileSync(file, text);
    const item = {
      token: core.files.register(file),
      fileName: title,
      title,
      siteName: null,
      participantCode: null,
    };
    const { imported } = await call('imports.commit', { items: [item] });
    return imported[0]?.sourceId ?? '';
  };

  beforeEach(async () => {
    home = temporaryFolder();
    core = new CoreState({ home, samples: '' });
    call = callsTo(core);
    await call('project.create', { name: 'Gone', language: 'en' });
  });
  afterEach(() => {
    core.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  it('is not taken for the other one among the quotes that hold words', async () => {
    const first = await importText('a.txt', LONG);
    const last = await importText('b.txt', 'Nurse: The kettle again.');
    const codeId = await newCode('Tea');
    const end = LONG.length;
    const { id } = await call('codings.create', { sourceId: first, start: end - 17, end, codeId });
    const asked = call('search.quotes', { text: 'kettle', limit: 20 });
    await setImmediate();
    await call('codings.remove', { ids: [id] });
    await call('codings.create', { sourceId: last, start: 0, end: 5, codeId });
    // A quick machine has its answer before the coding goes: then it is the one that was asked for.
    expect((await asked).map(row => row.quote)).not.toContain('Nurse');
  }, 60_000);

  it('is not taken for the other one in an exported answer, which is of one moment', async () => {
    const sourceId = await importText('tea.txt', 'Nurse: tea. '.repeat(3000));
    const [codeId, otherId] = [await newCode('Tea'), await newCode('Other')];
    await call('search.autocode', { query: { text: 'tea' }, codeId });
    const codings = await call('codings.list', { sourceId });
    const last = codings.at(-1);
    const query = { node: { kind: 'codes' as const, codeIds: [codeId] } };
    const asked = call('queries.csv', { query, language: 'en' });
    await setImmediate();
    await call('codings.remove', { ids: [last?.id ?? ''] });
    await call('codings.create', { sourceId, start: 0, end: 5, codeId: otherId });
    const { path } = core.files.resolve((await asked).token);
    const lines = readFileSync(path, 'utf8').trim().split('\r\n').slice(1);
    expect(lines.filter(line => !line.includes(',Tea,'))).toEqual([]);
    expect(lines).toHaveLength(2999);
  }, 60_000);
});
