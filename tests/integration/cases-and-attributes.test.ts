import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let age: string;
let person: string;

const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);
const undo = () => call('history.undo', {});
const redo = () => call('history.redo', {});
const tables = async () => (await call('project.snapshot', {})).tables;
const storedValue = async (attributeId: string, ownerId: string) =>
  (await tables()).attributeValue.find(each => each.attributeId === attributeId && each.ownerId === ownerId)
    ?.value;
const namesInOrder = async () =>
  (await tables()).attribute
    .filter(each => each.owner === 'participant')
    .sort((a, b) => a.position - b.position)
    .map(each => each.name);

beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

beforeEach(async () => {
  await call('project.create', { name: 'Cases', language: 'en' });
  age = (await call('attributes.create', { owner: 'participant', name: 'Age', type: 'text' })).id;
  person = (await call('participants.create', { code: 'NA-01' })).id;
});

describe('an attribute', () => {
  it('keeps the values that do not fit its new type, and writes the others in its form', async () => {
    const other = (await call('participants.create', { code: 'NA-02' })).id;
    await call('attributes.setValues', {
      values: [
        { attributeId: age, ownerId: person, value: '是' },
        { attributeId: age, ownerId: other, value: 'about fifty' },
      ],
    });
    await call('attributes.update', { id: age, type: 'boolean' });
    expect(await storedValue(age, person)).toBe('true');
    expect(await storedValue(age, other)).toBe('about fifty');
    await undo();
    expect(await storedValue(age, person)).toBe('是');
    await redo();
    expect(await storedValue(age, person)).toBe('true');
  });

  it('sets many values as one step', async () => {
    const other = (await call('participants.create', { code: 'NA-02' })).id;
    const values = [person, other].map(ownerId => ({ attributeId: age, ownerId, value: '52' }));
    await call('attributes.setValues', { values });
    await undo();
    expect((await tables()).attributeValue).toEqual([]);
    await redo();
    expect((await tables()).attributeValue).toHaveLength(2);
  });

  it('comes back with its values when its removal is undone', async () => {
    await call('attributes.setValue', { attributeId: age, ownerId: person, value: '52' });
    const before = await tables();
    await call('attributes.remove', { id: age });
    expect((await tables()).attributeValue).toEqual([]);
    await undo();
    const after = await tables();
    expect(after.attribute).toEqual(before.attribute);
    expect(after.attributeValue).toEqual(before.attributeValue);
  });

  it('is moved before another, and back by undo', async () => {
    const role = (await call('attributes.create', { owner: 'participant', name: 'Post', type: 'text' })).id;
    await call('attributes.move', { id: role, beforeId: age });
    expect(await namesInOrder()).toEqual(['Post', 'Age']);
    await call('attributes.move', { id: role, beforeId: null });
    expect(await namesInOrder()).toEqual(['Age', 'Post']);
    await undo();
    expect(await namesInOrder()).toEqual(['Post', 'Age']);
  });

  it('does not take the name of another of the same kind of case', async () => {
    const taken = { owner: 'participant', name: 'Age', type: 'number' } as const;
    await expect(call('attributes.create', taken)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await call('attributes.create', { ...taken, owner: 'site' });
    const post = await call('attributes.create', { ...taken, name: 'Post' });
    const renamed = call('attributes.update', { id: post.id, name: 'Age' });
    await expect(renamed).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  });
});

describe('writing cells of cases', () => {
  it('makes cases, columns and sites in one step, and undo takes back all of it', async () => {
    const before = await tables();
    const { created } = await call('cases.write', {
      owner: 'participant',
      columns: [
        { field: 'name' },
        { field: 'site' },
        { newAttribute: 'Member since', type: 'date' },
        { attributeId: age },
      ],
      rows: [
        { id: person, cells: ['NA-01', 'Lishu', '2019年3月5日', '52'] },
        { id: null, cells: ['NA-09', 'Lishu', null, '40'] },
      ],
    });
    const after = await tables();
    const site = after.site.find(each => each.name === 'Lishu');
    expect(after.site).toHaveLength(before.site.length + 1);
    expect(after.participant.map(each => [each.code, each.siteId])).toEqual([
      ['NA-01', site?.id],
      ['NA-09', site?.id],
    ]);
    const since = after.attribute.find(each => each.name === 'Member since')?.id ?? '';
    expect(await storedValue(since, person)).toBe('2019-03-05');
    expect(await storedValue(age, created[0] ?? '')).toBe('40');
    await undo();
    expect(await tables()).toEqual(before);
    await redo();
    expect(await tables()).toEqual(after);
  });

  it('leaves a cell of null as it is and clears an empty one', async () => {
    await call('attributes.setValue', { attributeId: age, ownerId: person, value: '52' });
    const write = (cell: string | null) =>
      call('cases.write', {
        owner: 'participant',
        columns: [{ attributeId: age }, { field: 'role' }],
        rows: [{ id: person, cells: [cell, 'Clerk'] }],
      });
    await write(null);
    expect(await storedValue(age, person)).toBe('52');
    await write('');
    expect(await storedValue(age, person)).toBeUndefined();
  });

  it('sets who is heard in a source by code, making those not known yet', async () => {
    const sourceId = await fixture.importText('talk.txt', INTERVIEW);
    await call('cases.write', {
      owner: 'source',
      columns: [{ field: 'participants' }, { field: 'date' }],
      rows: [{ id: sourceId, cells: ['NA-01、NA-07', '2024/3/9'] }],
    });
    const { participant, sourceParticipant, source } = await tables();
    const heard = sourceParticipant.map(each => participant.find(p => p.id === each.participantId)?.code);
    expect(heard).toEqual(['NA-01', 'NA-07']);
    expect(source[0]?.date).toBe('2024-03-09');
  });

  it('does nothing at all where one row is refused', async () => {
    const before = await tables();
    const write = (owner: 'participant' | 'source', id: string | null, name: string) =>
      call('cases.write', {
        owner,
        columns: [{ field: 'name' }, { newAttribute: 'Extra', type: 'text' }],
        rows: [{ id, cells: [name, 'x'] }],
      });
    await expect(write('participant', null, ' ')).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
    await expect(write('participant', person, '')).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
    await expect(write('source', null, 'No file')).rejects.toMatchObject({ code: 'PARAMS_INVALID' });
    expect(await tables()).toEqual(before);
  });
});

describe('a sampling note', () => {
  const note = async (id: string) => (await tables()).samplingNote.find(each => each.id === id);

  it('is done, reopened and removed, each step undone by itself', async () => {
    const { id } = await call('sampling.create', { question: 'Whom next?', gap: 'No elders' });
    await call('sampling.update', { id, next: 'An elder of Lishu' });
    await call('sampling.update', { id, doneAt: 1000 });
    expect(await note(id)).toMatchObject({ next: 'An elder of Lishu', doneAt: 1000, gap: 'No elders' });
    await call('sampling.update', { id, doneAt: null });
    await undo();
    expect((await note(id))?.doneAt).toBe(1000);
    await undo();
    expect(await note(id)).toMatchObject({ next: 'An elder of Lishu', doneAt: null });
    await call('sampling.remove', { id });
    expect(await note(id)).toBeUndefined();
    await undo();
    expect(await note(id)).toMatchObject({ next: 'An elder of Lishu' });
  });
});

describe('what a sampling note is tied to', () => {
  const ties = async () => (await tables()).samplingTie;
  const study = async () => {
    const sourceId = await fixture.importText('talk.txt', INTERVIEW);
    const { id: codeId } = await call('codes.create', { name: 'Proxy' });
    const { id: siteId } = await call('sites.create', { name: 'Lishu' });
    const ids = { code: codeId, site: siteId, participant: person, source: sourceId };
    const targets = Object.entries(ids).map(([targetKind, targetId]) => ({
      targetKind: targetKind as keyof typeof ids,
      targetId,
    }));
    const { id: noteId } = await call('sampling.create', { question: 'Whom next?', ties: targets });
    return { ...ids, noteId, targets };
  };

  it('is made with the note as one step, and goes and comes back with it', async () => {
    const { noteId, ...ids } = await study();
    const made = await ties();
    const pick = (key: 'codeId' | 'siteId' | 'participantId' | 'sourceId') =>
      made.map(tie => tie[key]).filter(id => id !== null);
    expect(made.map(tie => tie.noteId)).toEqual(Array(4).fill(noteId));
    expect(pick('codeId')).toEqual([ids.code]);
    expect(pick('siteId')).toEqual([ids.site]);
    expect(pick('participantId')).toEqual([ids.participant]);
    expect(pick('sourceId')).toEqual([ids.source]);
    await call('sampling.remove', { id: noteId });
    expect(await ties()).toEqual([]);
    await undo();
    expect(await ties()).toEqual(made);
    await undo();
    expect([await ties(), (await tables()).samplingNote]).toEqual([[], []]);
  });

  it('is tied once, untied and tied again by undo, and named in the history', async () => {
    const { noteId, code } = await study();
    const [known] = await ties();
    const target = { noteId, targetKind: 'code', targetId: code } as const;
    const steps = (await call('history.list', { limit: 500 })).length;
    expect(await call('sampling.tie', target)).toEqual({ id: known?.id });
    expect(await call('history.list', { limit: 500 })).toHaveLength(steps);
    await call('sampling.untie', { id: known?.id ?? '' });
    expect(await ties()).toHaveLength(3);
    const [last] = await call('history.list', { limit: 1 });
    expect(last).toMatchObject({ command: 'sampling.untie', subject: 'Proxy' });
    await undo();
    expect(await ties()).toHaveLength(4);
    const nothing = call('sampling.tie', { ...target, targetId: noteId });
    await expect(nothing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('follows a code that is merged into another, once where both raised the question', async () => {
    const { noteId, code } = await study();
    const { id: kept } = await call('codes.create', { name: 'By proxy' });
    const { id: second } = await call('sampling.create', {
      question: 'Again?',
      ties: [
        { targetKind: 'code', targetId: code },
        { targetKind: 'code', targetId: kept },
      ],
    });
    const before = await ties();
    const { tallies } = await call('codes.mergePreview', { ids: [code], keptId: kept });
    expect(tallies.sampling).toEqual({ moved: 1, joined: 1, lost: 0 });
    await call('codes.merge', { ids: [code], keptId: kept });
    const raised = (await ties()).filter(tie => tie.codeId !== null);
    expect(raised.map(tie => [tie.noteId, tie.codeId])).toEqual([
      [noteId, kept],
      [second, kept],
    ]);
    await undo();
    expect(await ties()).toEqual(before);
  });
});

describe('removing a case', () => {
  it.each(['site', 'participant', 'source'] as const)(
    'takes the values, ties and memo references of a %s along in one step, and undo brings all of it back',
    async owner => {
      const sourceId = await fixture.importText('talk.txt', INTERVIEW);
      const { id: siteId } = await call('sites.create', { name: 'Lishu' });
      const ids = { site: siteId, participant: person, source: sourceId };
      for (const kind of ['site', 'participant', 'source'] as const) {
        const { id } = await call('attributes.create', { owner: kind, name: 'Size', type: 'number' });
        await call('attributes.setValue', { attributeId: id, ownerId: ids[kind], value: '7' });
        await call('memos.create', {
          kind: 'sampling',
          body: kind,
          about: [{ targetKind: kind, targetId: ids[kind] }],
        });
      }
      const all = (['site', 'participant', 'source'] as const).map(targetKind => ({
        targetKind,
        targetId: ids[targetKind],
      }));
      await call('sampling.create', { question: 'Whom next?', ties: all });
      const before = await tables();
      if (owner === 'site') await call('sites.remove', { id: siteId });
      else if (owner === 'participant') await call('participants.remove', { id: person });
      else await call('sources.remove', { ids: [sourceId] });
      const after = await tables();
      const gone = ids[owner];
      expect(after.attributeValue.map(each => each.ownerId)).toEqual(
        before.attributeValue.map(each => each.ownerId).filter(id => id !== gone),
      );
      expect(after.attributeValue).toHaveLength(2);
      expect(after.memoRef).toHaveLength(2);
      expect(after.memo).toHaveLength(3);
      expect(after.samplingTie).toHaveLength(2);
      await undo();
      expect(await tables()).toEqual(before);
      await redo();
      expect(await tables()).toEqual(after);
    },
  );
});
