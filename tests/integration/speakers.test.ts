import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let sourceId: string;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Voices', language: 'zh' });
  sourceId = await fixture.importText('NA-01.txt', INTERVIEW);
});
afterAll(() => fixture?.stop());

const body = () => fixture.client.call('sources.text', { sourceId });
const spoken = async () => (await body()).turns.map(turn => turn.speaker);
const speaker = async (name: string) => (await body()).speakers.find(each => each.name === name);

describe('a speaker who is renamed', () => {
  it('speaks the same turns under the new name, and under the old one again after undo', async () => {
    const before = await body();
    await fixture.client.call('speakers.update', {
      id: (await speaker('村支书'))?.id ?? '',
      name: '受访者A',
    });
    expect(await spoken()).toEqual(
      before.turns.map(each => (each.speaker === '村支书' ? '受访者A' : each.speaker)),
    );
    expect(await speaker('受访者A')).toMatchObject({ role: 'participant' });
    expect((await body()).text).toBe(before.text);
    await fixture.client.call('history.undo', {});
    expect(await body()).toEqual(before);
  });

  it('cannot take the name of another one', async () => {
    const before = await body();
    const id = (await speaker('村支书'))?.id ?? '';
    await expect(fixture.client.call('speakers.update', { id, name: '访谈员' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
    expect(await body()).toEqual(before);
  });

  it('keeps turns and name when only the part in the interview changes', async () => {
    const before = await spoken();
    const id = (await speaker('村支书'))?.id ?? '';
    await fixture.client.call('speakers.update', { id, role: 'other' });
    expect(await spoken()).toEqual(before);
    expect(await speaker('村支书')).toMatchObject({ role: 'other' });
  });
});
