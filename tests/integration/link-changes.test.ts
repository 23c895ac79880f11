import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

describe('a link and its quotes', () => {
  let fixture: CoreFixture;
  let sourceId: string;
  const call: CoreFixture['client']['call'] = (...given) => fixture.client.call(...given);
  const code = async (name: string) => (await call('codes.create', { name })).id;
  const quote = () => ({
    sourceId,
    start: 20,
    end: 60,
    causeStart: 20,
    causeEnd: 30,
    effectStart: 40,
    effectEnd: 60,
  });

  beforeEach(async () => {
    fixture = await startFixture();
    await call('project.create', { name: 'Links', language: 'zh' });
    sourceId = await fixture.importText('interview.txt', INTERVIEW);
  });
  afterEach(() => fixture.stop());

  it('are turned together, and undo turns them back', async () => {
    const [fromId, toId] = [await code('A'), await code('B')];
    const { id } = await call('links.create', { fromId, toId, polarity: '+', evidence: [quote()] });
    const state = async () => {
      const [row] = await call('evidence.list', { linkIds: [id] });
      return [row?.fromId, row?.toId, row?.causeStart, row?.causeEnd, row?.effectStart, row?.effectEnd];
    };
    const before = await state();
    expect(before).toEqual([fromId, toId, 20, 30, 40, 60]);
    await call('links.reverse', { id });
    expect(await state()).toEqual([toId, fromId, 40, 60, 20, 30]);
    await call('history.undo', {});
    expect(await state()).toEqual(before);
    await call('history.redo', {});
    expect(await state()).toEqual([toId, fromId, 40, 60, 20, 30]);
  });

  it('keep the marked cause and effect of a quote that is only said to contradict', async () => {
    const [fromId, toId] = [await code('A'), await code('B')];
    const made = await call('links.create', { fromId, toId, polarity: '+', evidence: [quote()] });
    const [before] = await call('evidence.list', { linkIds: [made.id] });
    await call('evidence.update', { id: before?.id ?? '', stance: 'contradicts' });
    await call('evidence.update', { id: before?.id ?? '', causeStart: 21 });
    expect(await call('evidence.list', { linkIds: [made.id] })).toEqual([
      { ...before, stance: 'contradicts', causeStart: 21 },
    ]);
  });

  it('can be parted: a quote moves to another link, turned where that runs the other way', async () => {
    const [a, b, c] = [await code('A'), await code('B'), await code('C')];
    const made = await call('links.create', { fromId: a, toId: b, polarity: '+', evidence: [quote()] });
    const back = await call('links.create', { fromId: b, toId: a, polarity: '+' });
    const other = await call('links.create', { fromId: a, toId: c, polarity: '+' });
    const [evidenceId = ''] = made.evidenceIds;
    await call('evidence.move', { ids: [evidenceId], linkId: other.id });
    expect(await call('evidence.list', { linkIds: [other.id] })).toMatchObject([{ causeStart: 20 }]);
    await call('history.undo', {});
    await call('evidence.move', { ids: [evidenceId], linkId: back.id });
    expect(await call('evidence.list', { linkIds: [back.id] })).toMatchObject([
      { causeStart: 40, causeEnd: 60, effectStart: 20, effectEnd: 30 },
    ]);
    expect(await call('evidence.list', { linkIds: [made.id] })).toEqual([]);
    await call('history.undo', {});
    expect(await call('evidence.list', { linkIds: [made.id] })).toMatchObject([{ causeStart: 20 }]);
  });

  it('are not moved to a link that is not there', async () => {
    const [fromId, toId] = [await code('A'), await code('B')];
    const { evidenceIds } = await call('links.create', {
      fromId,
      toId,
      polarity: '+',
      evidence: [quote()],
    });
    await expect(
      call('evidence.move', { ids: evidenceIds, linkId: '019a0000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
