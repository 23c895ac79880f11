import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'History', language: 'en' });
});
afterEach(() => fixture.stop());

const make = async (name: string) => (await client.call('codes.create', { name })).id;
const undo = () => client.call('history.undo', {});
const found = async (filter: { coderId?: string; commands?: string[]; words?: string; wordsOf?: string[] }) =>
  (await client.call('history.find', { limit: 100, ...filter })).steps.map(step => step.subject);
const names = async () => (await client.call('project.snapshot', {})).tables.code.map(code => code.name);
const newest = async () => (await client.call('history.find', { limit: 1 })).steps[0]?.id ?? 0;

describe('steps of the history', () => {
  it('are found by their coder, their kind and their words, and come in pages', async () => {
    const id = await make('Ageing');
    await make('100% signal');
    const coder = await client.call('coders.create', { name: 'Chen Yu', initials: 'CY', color: 'red' });
    await client.call('coders.use', { id: coder.id });
    await client.call('codes.update', { id, name: 'Growing old' });
    expect(await found({ coderId: coder.id })).toEqual(['Growing old']);
    expect(await found({ commands: ['codes.create'] })).toEqual(['100% signal', 'Ageing']);
    expect(await found({ words: 'GROW' })).toEqual(['Growing old']);
    expect(await found({ words: '0%' })).toEqual(['100% signal']);
    expect(await found({ words: 'renamed', wordsOf: ['codes.update'] })).toEqual(['Growing old']);
    const first = await client.call('history.find', { limit: 2 });
    const rest = await client.call('history.find', { limit: 2, before: first.next ?? 0 });
    expect([...first.steps, ...rest.steps].map(step => step.subject)).toEqual([
      'Growing old',
      'Chen Yu',
      '100% signal',
      'Ageing',
    ]);
    expect(rest.next).toBeNull();
  });

  it('say whether they hold, through undo and redo', async () => {
    await make('Ageing');
    const state = async () =>
      (await client.call('history.find', { limit: 9, commands: ['codes.create'] })).steps.find(
        step => step.kind === 'do',
      )?.isUndone;
    expect(await state()).toBe(false);
    await undo();
    expect((await client.call('history.find', { limit: 1 })).steps[0]).toMatchObject({
      kind: 'undo',
      isUndone: false,
    });
    expect(await state()).toBe(true);
    await client.call('history.redo', {});
    expect(await state()).toBe(false);
  });

  it('are gone back to one after the other, and each can be redone', async () => {
    await make('A');
    const target = await newest();
    await make('B');
    await make('Gone already');
    await undo();
    await make('C');
    expect(await client.call('history.distance', { id: target })).toEqual({ steps: 2 });
    await client.call('history.backTo', { id: target });
    expect(await names()).toEqual(['A']);
    expect(await client.call('history.distance', { id: target })).toEqual({ steps: 0 });
    await client.call('history.redo', {});
    await client.call('history.redo', {});
    expect(await names()).toEqual(['A', 'B', 'C']);
  });

  it('are not gone back to where they do not hold', async () => {
    await make('A');
    const target = await newest();
    await undo();
    expect(await client.call('history.distance', { id: target })).toEqual({ steps: null });
    await expect(client.call('history.backTo', { id: target })).rejects.toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
  });
});

describe('the place of a step', () => {
  it('is where its passage, code, link or memo is now, or where it was', async () => {
    const sourceId = await fixture.importText('interview.txt', INTERVIEW);
    const place = async () => client.call('history.place', { id: await newest() });
    const codeId = await make('Ageing');
    expect(await place()).toMatchObject({ place: { screen: 'open', codeId }, isGone: false });
    const { id } = await client.call('codings.create', { sourceId, codeId, start: 24, end: 40 });
    const coded = await newest();
    expect(await place()).toMatchObject({ codingId: id, place: { sourceId, start: 24, end: 40 } });
    await client.call('codings.move', { id, start: 26, end: 40 });
    expect(await client.call('history.place', { id: coded })).toMatchObject({ place: { start: 26 } });
    const memo = await client.call('memos.create', { kind: 'theory', body: 'A thought' });
    expect(await place()).toMatchObject({ memoId: memo.id, isGone: false });
    await client.call('codings.remove', { ids: [id] });
    expect(await client.call('history.place', { id: coded })).toMatchObject({
      isGone: true,
      place: { sourceId },
    });
  });
});
