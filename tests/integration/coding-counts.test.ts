import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreClient } from '../../electron/shell/core-client.ts';
import { FOLLOWED } from '../../renderer/state/followed-answers.ts';
import type { Events } from '../../shared/api/events.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';
import { seeded } from '../support/seeded.ts';

let fixture: CoreFixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture?.stop());

/** The counts as a list of all codings gives them. */
async function counted() {
  const { client } = fixture;
  const { tables } = await client.call('project.snapshot', {});
  const all = await Promise.all(tables.source.map(({ id }) => client.call('codings.list', { sourceId: id })));
  const standing = all.flat().filter(each => each.state === 'ok');
  const [byCode, bySource] = [Map.groupBy(standing, c => c.codeId), Map.groupBy(standing, c => c.sourceId)];
  return {
    total: standing.length,
    byCode: Object.fromEntries([...byCode].map(([id, rows]) => [id, rows.length])),
    bySource: Object.fromEntries(
      [...bySource].map(([id, rows]) => [
        id,
        {
          codings: rows.length,
          codes: new Set(rows.map(row => row.codeId)).size,
          lastAt: Math.max(...rows.map(row => row.createdAt)),
        },
      ]),
    ),
  };
}

describe('the counts of codings', () => {
  it('are those of a list of all codings after any work, undo and redo', async () => {
    const told: Events['project.changed'][] = [];
    // Events come over the channel of the calls, before the answer to what made them.
    const channel = fixture.core.connect();
    channel.onFrame(frame => {
      if (frame.t === 'event' && frame.name === 'project.changed')
        told.push(frame.payload as Events['project.changed']);
    });
    const client = coreClient(channel);
    await client.call('project.openSample', { language: 'zh' });
    const next = seeded(7);
    const any = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
    let followed = await client.call('codings.counts', {});
    expect(followed).toEqual(await counted());
    for (let step = 0; step < 60; step++) {
      const { tables } = await client.call('project.snapshot', {});
      const sourceId = any(tables.source).id;
      const codings = await client.call('codings.list', { sourceId });
      const codeId = any(tables.code).id;
      const work = [
        () => client.call('codings.create', { sourceId, start: 40 + step, end: 60 + step, codeId }),
        () => client.call('codings.remove', { ids: codings.slice(0, 3).map(each => each.id) }),
        () => client.call('codings.recode', { ids: codings.slice(0, 2).map(each => each.id), codeId }),
        () => client.call('sources.remove', { ids: [sourceId] }),
        () => client.call('history.undo', {}),
        () => client.call('history.undo', {}),
        () => client.call('history.redo', {}).catch(() => null),
      ];
      await any(work)();
      const asked = await client.call('codings.counts', {});
      expect(asked).toEqual(await counted());
      // What a window makes of the events is what it would be answered.
      for (const { rows, counts } of told.splice(0))
        followed =
          FOLLOWED['codings.counts']?.(followed, {}, { changes: rows ?? [], counts }) ??
          (await client.call('codings.counts', {}));
      expect(followed).toEqual(asked);
    }
    client.close();
  });
});
