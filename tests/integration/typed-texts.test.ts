import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { typedIn } from '../../electron/core/storage/typed-rows.ts';
import { buildChild } from '../support/build-child.ts';
import { type CoreFixture, INTERVIEW, startFixture, temporaryFolder } from '../support/core-fixture.ts';
import { KILLS, killedChild, momentBefore, TIMEOUT_MS, twoAtATime } from '../support/killed-child.ts';
import { SEED, seeded } from '../support/seeded.ts';
import { makeSmallProject } from '../support/small-project.ts';

let fixture: CoreFixture;
let ids = { sourceId: '', codeId: '', codingId: '' };
const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);
const keep = (place: string, typed: string) => call('typed.keep', { place, typed });
const kept = () => call('typed.list', {});

beforeEach(async () => {
  await fixture?.stop();
  fixture = await startFixture();
  await call('project.create', { name: 'Typed', language: 'zh' });
  const sourceId = await fixture.importText('NA-01.txt', INTERVIEW);
  const codeId = (await call('codes.create', { name: 'Trust', parentId: null })).id;
  const codingId = (await call('codings.create', { sourceId, codeId, start: 0, end: 5 })).id;
  ids = { sourceId, codeId, codingId };
});
afterAll(() => fixture?.stop());

describe('what is typed into something new and not saved', () => {
  it('is in the project file when it is opened again, and is no step of undo', async () => {
    const before = await call('history.state', {});
    const place = `memo:coding:${ids.codingId}`;
    await keep(place, 'They');
    await keep(place, 'They trust one another');
    await keep('code:new/definition', '信任');
    expect(await call('history.state', {})).toEqual(before);
    await call('project.close', {});
    const [{ token } = { token: '' }] = await call('project.list', {});
    await call('project.open', { token });
    expect(await kept()).toEqual([
      { place, typed: 'They trust one another' },
      { place: 'code:new/definition', typed: '信任' },
    ]);
    expect(await call('project.check', {})).toEqual([]);
  });

  it('goes when nothing is left of it but white space', async () => {
    await keep('code:new/definition', 'a');
    await keep('code:new/definition', ' \n');
    expect(await kept()).toEqual([]);
  });

  it('waits for its coding, its code and its source while they are removed', async () => {
    const place = `comparison:${ids.codeId}:${ids.codingId}/same`;
    await keep(place, 'Both say so');
    const remove = {
      coding: () => call('codings.remove', { ids: [ids.codingId] }),
      code: () => call('codes.remove', { ids: [ids.codeId] }),
      source: () => call('sources.remove', { ids: [ids.sourceId] }),
    };
    for (const take of Object.values(remove)) {
      await take();
      expect(await kept()).toEqual([]);
      await call('history.undo', {});
      expect(await kept()).toEqual([{ place, typed: 'Both say so' }]);
    }
  });

  it('is looked through by the check for names that are left', async () => {
    await keep(`memo:code:${ids.codeId}`, 'Ask Zhang Wei');
    const names = [{ find: 'Zhang Wei', pseudonym: 'P1', kind: 'person' as const, ignoreCase: true }];
    const { history } = await call('anonymise.check', { names, suggest: false });
    expect(history).toEqual([{ find: 'Zhang Wei', count: 1 }]);
  });
});

it(
  `kill -9 leaves what was kept of a text, ${Math.ceil(KILLS / 10)} times (seed ${SEED})`,
  async () => {
    const program = await buildChild('typing-burst');
    const folder = temporaryFolder();
    const at = (...names: string[]) => join(folder, ...names);
    await makeSmallProject(at('template.rooted'), 10);
    await twoAtATime(Math.ceil(KILLS / 10), async n => {
      const path = at(`${n}.rooted`);
      copyFileSync(at('template.rooted'), path);
      const said = await killedChild(
        program,
        [at(`home-${n}`), path],
        momentBefore({ lines: 30, ms: 20 }, seeded(SEED + n)),
      );
      const acknowledged = Math.max(0, ...said.slice(said.indexOf('ready') + 1).map(Number));
      const file = openProjectFile(path, { backups: folder, check: false });
      const length = typedIn(file.db)[0]?.typed.length ?? 0;
      expect([acknowledged, acknowledged + 1], `kill ${n}, seed ${SEED}`).toContain(length);
      closeProjectFile(file);
    });
    rmSync(folder, { recursive: true, force: true });
  },
  TIMEOUT_MS,
);
