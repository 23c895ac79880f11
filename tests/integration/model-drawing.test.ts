import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

describe('how a model is drawn', () => {
  let fixture: CoreFixture;
  const call: CoreFixture['client']['call'] = (method, params, options) =>
    fixture.client.call(method, params, options);
  const tables = async () => (await call('project.snapshot', {})).tables;

  beforeEach(async () => {
    fixture = await startFixture();
    await call('project.create', { name: 'Drawing', language: 'en' });
  });
  afterEach(() => fixture.stop());

  const model = async () => {
    const [first] = (await tables()).model;
    if (!first) throw new Error('a project begins with a model');
    return first;
  };

  async function twoCodes(): Promise<[string, string]> {
    const a = await call('codes.create', { name: 'A', translation: '甲' });
    const b = await call('codes.create', { name: 'B' });
    return [a.id, b.id];
  }

  it('is kept, one switch at a time, and undone', async () => {
    const { id, display } = await model();
    await call('models.show', { id, display: { grouped: true } });
    await call('models.show', { id, display: { snap: false } });
    expect((await model()).display).toEqual({ ...display, grouped: true, snap: false });
    await call('history.undo', {});
    expect((await model()).display).toEqual({ ...display, grouped: true });
  });

  it('makes each drop a step of its own, and pushes by keys one step', async () => {
    const { id: modelId } = await model();
    const [a] = await twoCodes();
    const place = (x: number, goesOn = false) =>
      call('models.place', { modelId, level: 'main', positions: [{ codeId: a, x, y: 0 }], goesOn });
    const x = async () => (await tables()).modelPosition[0]?.x;
    await place(10);
    await place(20);
    await place(30, true);
    await place(40, true);
    expect(await x()).toBe(40);
    await call('history.undo', {});
    expect(await x()).toBe(20);
    await call('history.undo', {});
    expect(await x()).toBe(10);
  });

  it('lets go of some factors and leaves the others where they were set down', async () => {
    const { id: modelId } = await model();
    const [a, b] = await twoCodes();
    const positions = [a, b].map((codeId, index) => ({ codeId, x: index * 10, y: 5 }));
    await call('models.place', { modelId, level: 'main', positions });
    await call('models.place', { modelId, level: 'concept', positions });
    await call('models.release', { modelId, level: 'main', codeIds: [a] });
    const left = (await tables()).modelPosition.map(({ codeId, level }) => `${level} ${codeId}`);
    expect(left.sort()).toEqual([`concept ${a}`, `concept ${b}`, `main ${b}`].sort());
  });

  it('holds notes that are written, moved and taken away', async () => {
    const { id: modelId } = await model();
    const { id } = await call('modelNotes.create', { modelId, x: 1.234, y: -5 });
    await call('modelNotes.update', { id, text: 'Ask <again>' });
    await call('modelNotes.update', { id, x: 40, width: 200 });
    expect((await tables()).modelNote).toEqual([
      { id, modelId, x: 40, y: -5, width: 200, text: 'Ask <again>' },
    ]);
    await call('modelNotes.remove', { ids: [id] });
    expect((await tables()).modelNote).toEqual([]);
    await call('history.undo', {});
    expect((await tables()).modelNote).toHaveLength(1);
    await call('models.remove', { id: modelId });
    expect((await tables()).modelNote).toEqual([]);
  });

  it('refuses a note on a model that is not there', async () => {
    const modelId = '00000000-0000-7000-8000-000000000000';
    await expect(call('modelNotes.create', { modelId, x: 0, y: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
