import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

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
