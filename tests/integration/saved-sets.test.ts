import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

describe('sets of passages', () => {
  let fixture: CoreFixture;
  let sourceId: string;
  let [first, second] = ['', ''];
  const client = () => fixture.client;
  const sets = () => client().call('sets.list', {});
  const named = async () => (await sets()).map(each => each.name);
  const query = () => ({ node: { kind: 'codes' as const, codeIds: [first] } });
  /** How many passages the set stands for now. */
  const count = async () => {
    const [set] = await sets();
    if (!set?.query) throw new Error('no set');
    return (await client().call('queries.count', { query: set.query })).passages;
  };
  const code = (start: number, codeId: string) =>
    client().call('codings.create', { sourceId, start, end: start + 4, codeId });

  beforeEach(async () => {
    fixture = await startFixture();
    await client().call('project.create', { name: 'Sets', language: 'en' });
    sourceId = await fixture.importText('one.txt', INTERVIEW);
    first = (await client().call('codes.create', { name: 'First' })).id;
    second = (await client().call('codes.create', { name: 'Second' })).id;
    await code(10, first);
    await code(20, second);
  });
  afterEach(() => fixture.stop());

  it('are saved, changed, renamed and removed as steps that undo and redo', async () => {
    const { id } = await client().call('sets.save', { name: 'Mine', query: query() });
    await expect(client().call('sets.save', { name: 'Mine', query: query() })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
    await client().call('sets.rename', { id, name: 'Ours' });
    expect(await named()).toEqual(['Ours']);
    await client().call('history.undo', {});
    expect(await named()).toEqual(['Mine']);
    await client().call('history.redo', {});
    const other = { node: { kind: 'codes' as const, codeIds: [first, second] } };
    await client().call('sets.save', { id, name: 'Ours', query: other });
    expect(await count()).toBe(2);
    await client().call('history.undo', {});
    expect(await count()).toBe(1);
    await client().call('sets.remove', { id });
    expect(await named()).toEqual([]);
    await client().call('history.undo', {});
    expect(await named()).toEqual(['Ours']);
    const steps = await client().call('history.list', { limit: 20 });
    expect(steps.map(step => step.command)).toEqual(
      expect.arrayContaining(['sets.save', 'sets.rename', 'sets.remove']),
    );
  });

  it('stay live after coding, recoding, undo, redo and correcting', async () => {
    await client().call('sets.save', { name: 'Live', query: query() });
    expect(await count()).toBe(1);
    const { id } = await code(30, first);
    expect(await count()).toBe(2);
    await client().call('codings.recode', { ids: [id], codeId: second });
    expect(await count()).toBe(1);
    await client().call('history.undo', {});
    expect(await count()).toBe(2);
    await client().call('history.undo', {});
    expect(await count()).toBe(1);
    await client().call('history.redo', {});
    expect(await count()).toBe(2);
    await client().call('sources.correct', {
      sourceId,
      version: 1,
      edits: [{ start: 30, end: 34, text: '' }],
    });
    expect(await count()).toBe(1);
  });

  it('ask for the code that stays where codes are merged, and for both again after undo', async () => {
    await client().call('sets.save', { name: 'Merged', query: query() });
    await client().call('codes.merge', { ids: [first], keptId: second });
    expect(await count()).toBe(2);
    expect(await sets()).toMatchObject([{ gone: [], query: { node: { codeIds: [second] } } }]);
    await client().call('history.undo', {});
    expect(await count()).toBe(1);
    expect(await sets()).toMatchObject([{ query: { node: { codeIds: [first] } } }]);
  });

  it('ask once for the code that stays where they asked for both', async () => {
    const both = { node: { kind: 'codes' as const, codeIds: [first, second] } };
    await client().call('sets.save', { name: 'Both', query: both });
    await client().call('codes.merge', { ids: [first], keptId: second });
    expect(await sets()).toMatchObject([{ query: { node: { codeIds: [second] } } }]);
    await client().call('history.undo', {});
    expect(await sets()).toMatchObject([{ query: { node: { codeIds: [first, second] } } }]);
  });

  it('call the code that stays by its own name once it is removed after a merge', async () => {
    const both = { node: { kind: 'codes' as const, codeIds: [second, first] } };
    await client().call('sets.save', { name: 'One', query: query() });
    await client().call('sets.save', { name: 'Two', query: both });
    await client().call('codes.merge', { ids: [first], keptId: second });
    await client().call('codes.remove', { ids: [second] });
    expect(await sets()).toMatchObject([{ gone: ['Second'] }, { gone: ['Second'] }]);
  });

  it('stay where a code was removed, and say what it was called', async () => {
    await client().call('sets.save', { name: 'Left', query: query() });
    await client().call('codes.remove', { ids: [first] });
    expect(await sets()).toMatchObject([{ name: 'Left', gone: ['First'] }]);
    expect(await count()).toBe(0);
    await client().call('history.undo', {});
    expect(await sets()).toMatchObject([{ gone: [] }]);
    expect(await count()).toBe(1);
  });

  it('are there after a restart', async () => {
    await client().call('sets.save', { name: 'Kept', query: query() });
    await client().call('project.close', {});
    const [file] = await client().call('project.list', {});
    await client().call('project.open', { token: file?.token ?? '' });
    expect(await named()).toEqual(['Kept']);
    expect(await count()).toBe(1);
    expect(await client().call('project.check', {})).toEqual([]);
  });
});
