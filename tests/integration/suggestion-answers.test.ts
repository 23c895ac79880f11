import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'Answers', language: 'en' });
});
afterEach(() => fixture.stop());

const answers = async () =>
  (await client.call('project.snapshot', {})).tables.suggestionAnswer.map(row => [row.key, row.answer]);

describe('answers to suggestions', () => {
  it('are one at a time for each suggestion, and can be taken back and undone', async () => {
    await client.call('suggestions.answer', { kind: 'board', key: 'near a b', answer: 'putOff' });
    await client.call('suggestions.answer', { kind: 'board', key: 'near a b', answer: 'accepted' });
    await client.call('suggestions.answer', { kind: 'link', key: 'a b', answer: 'putOff' });
    expect(await answers()).toEqual([
      ['near a b', 'accepted'],
      ['a b', 'putOff'],
    ]);
    await client.call('suggestions.answer', { kind: 'board', key: 'near a b', answer: null });
    expect(await answers()).toEqual([['a b', 'putOff']]);
    await client.call('history.undo', {});
    expect((await answers()).length).toBe(2);
  });

  it('make no step where there is nothing to take back', async () => {
    await client.call('suggestions.answer', { kind: 'board', key: 'near a b', answer: null });
    expect((await client.call('history.state', {})).undo).toBeNull();
  });
});

describe('suggestions of the board', () => {
  /** Two concepts on the same words of two interviews, one of them twice side by side with a third. */
  async function study() {
    const make = async (name: string) => (await client.call('codes.create', { name })).id;
    const [a, b, c] = [
      await make('Young people gone'),
      await make('Empty homes'),
      await make('Young person gone'),
    ];
    const sites = ['Nongan', 'Tongyu'];
    for (const site of sites) {
      const sourceId = await fixture.importText(`${site}.txt`, `${site} ${INTERVIEW}`, site);
      const code = (codeId: string, start: number, end: number) =>
        client.call('codings.create', { sourceId, codeId, start, end });
      await code(a, 40, 60);
      await code(b, 50, 70);
      if (site === 'Tongyu') await code(b, 100, 110);
    }
    return { a, b, c };
  }

  it('count each passage once, open it, and go when they are put off', async () => {
    const { a, b } = await study();
    const { together } = await client.call('codes.suggestions', {});
    expect(together).toMatchObject([{ ids: [a, b], same: 2, near: 0, either: 3, sources: 2 }]);
    const meetings = await client.call('codes.meetings', { ids: [a, b] });
    expect(meetings.map(each => [each.isSame, ...each.quotes.map(quote => quote.start)])).toEqual([
      [true, 40, 50],
      [true, 40, 50],
    ]);
    await client.call('suggestions.answer', { kind: 'board', key: together[0]?.key ?? '', answer: 'putOff' });
    await client.call('codes.update', { id: a, name: 'Left' });
    expect((await client.call('codes.suggestions', {})).together).toEqual([]);
  });

  it('offer no more than asked for, and say how many are left', async () => {
    for (const name of ['Road', 'Roads', 'road', 'ROAD']) await client.call('codes.create', { name });
    const { near, left } = await client.call('codes.suggestions', { limit: 2 });
    expect([near.length, left]).toEqual([2, 4]);
  });

  it('are accepted in the step that carries them out, and made again when it is undone', async () => {
    const { a, b } = await study();
    const suggestionKey = (await client.call('codes.suggestions', {})).together[0]?.key ?? '';
    await client.call('codes.create', {
      name: 'Emptying',
      kind: 'category',
      childIds: [a, b],
      suggestionKey,
    });
    expect(await answers()).toEqual([[suggestionKey, 'accepted']]);
    await client.call('history.undo', {});
    expect(await answers()).toEqual([]);
    const { id } = await client.call('codes.create', { name: 'Emptying', kind: 'category' });
    await client.call('codes.move', { ids: [a, b], parentId: id, suggestionKey });
    expect(await answers()).toEqual([[suggestionKey, 'accepted']]);
    await client.call('history.undo', {});
    expect((await client.call('codes.suggestions', {})).together).toHaveLength(1);
  });

  it('go by codings that can be counted for one site', async () => {
    const { b } = await study();
    const { site } = (await client.call('project.snapshot', {})).tables;
    const at = async (name: string) => {
      const siteId = site.find(each => each.name === name)?.id ?? '';
      return (await client.call('codings.counts', { siteId })).byCode[b];
    };
    expect([await at('Nongan'), await at('Tongyu')]).toEqual([1, 2]);
    expect((await client.call('codings.counts', { siteId: null })).byCode).toEqual({});
    expect((await client.call('codings.counts', {})).byCode[b]).toBe(3);
  });
});
