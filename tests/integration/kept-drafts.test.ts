import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let sourceId = '';
const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);

const typed = (text: string) => [{ start: 0, end: 2, was: INTERVIEW.slice(0, 2), text }];
const kept = () => call('drafts.list', {});

beforeEach(async () => {
  await fixture?.stop();
  fixture = await startFixture();
  await call('project.create', { name: 'Drafts', language: 'zh' });
  sourceId = await fixture.importText('NA-01.txt', INTERVIEW);
});
afterAll(() => fixture?.stop());

describe('what is typed into a transcript and not saved', () => {
  it('is in the project file when it is opened again, and is no step of undo', async () => {
    const before = await call('history.state', {});
    await call('drafts.keep', { sourceId, version: 1, typed: typed('问问') });
    await call('drafts.keep', { sourceId, version: 1, typed: typed('问：：') });
    expect(await call('history.state', {})).toEqual(before);
    await call('project.close', {});
    const [{ token } = { token: '' }] = await call('project.list', {});
    await call('project.open', { token });
    expect(await kept()).toEqual([{ sourceId, version: 1, typed: typed('问：：') }]);
    expect(await call('project.check', {})).toEqual([]);
  });

  it('goes when it is thrown away, and when it is saved', async () => {
    await call('drafts.keep', { sourceId, version: 1, typed: typed('a') });
    await call('drafts.keep', { sourceId, version: 1, typed: [] });
    expect(await kept()).toEqual([]);
    await call('drafts.keep', { sourceId, version: 1, typed: typed('b') });
    await call('sources.correct', { sourceId, version: 1, edits: [{ start: 0, end: 2, text: 'b' }] });
    expect(await kept()).toEqual([]);
  });

  it('stays when another correction is saved, and waits for its source while that is removed', async () => {
    await call('drafts.keep', { sourceId, version: 1, typed: typed('mine') });
    await call('sources.correct', { sourceId, version: 1, edits: [{ start: 3, end: 4, text: 'x' }] });
    expect(await kept()).toHaveLength(1);
    await call('sources.remove', { ids: [sourceId] });
    expect(await kept()).toEqual([]);
    await call('history.undo', {});
    expect(await kept()).toHaveLength(1);
  });
});
