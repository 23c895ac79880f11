import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryParagraph } from '../../shared/api/entities/storyline.ts';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.openSample', { language: 'en' });
});
afterAll(() => fixture.stop());

const tables = async () => (await fixture.client.call('project.snapshot', {})).tables;
const undo = () => fixture.client.call('history.undo', {});
const redo = () => fixture.client.call('history.redo', {});

async function codeId(name: string): Promise<string> {
  const found = (await tables()).code.find(code => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found.id;
}

describe('the storyline', () => {
  const write = (paragraphs: StoryParagraph[], burst: string) =>
    fixture.client.call('storyline.write', { title: 'Story', paragraphs, burst });
  const stored = async () => (await tables()).storyline[0]?.paragraphs;

  it('keeps every style, emphasis and mention as it was written', async () => {
    const { code, link } = await tables();
    const before = await stored();
    const [id = '', toId = ''] = code.map(row => row.id);
    const paragraphs: StoryParagraph[] = [
      { style: 'heading', pieces: ['Above the village'] },
      ['Plain ', { text: 'strong', marks: ['strong', 'emphasis'] }, { code: id }, { fromId: id, toId }],
      { style: 'number', depth: 1, pieces: [{ link: link[0]?.id ?? '' }] },
      { style: 'quotation', pieces: [] },
    ];
    await write(paragraphs, 'styles');
    expect(await stored()).toEqual(paragraphs);
    await undo();
    expect(await stored()).toEqual(before);
  });

  it('takes a burst of typing back as one step, and another burst as another', async () => {
    const before = await stored();
    await write([['a']], 'first');
    await write([['ab']], 'first');
    await write([['abc']], 'first');
    await write([['abc', 'd']], 'second');
    await undo();
    expect(await stored()).toEqual([['abc']]);
    await undo();
    expect(await stored()).toEqual(before);
    await redo();
    expect(await stored()).toEqual([['abc']]);
    await undo();
  });

  it('counts its claims and the passages it rests on, and follows what is coded later', async () => {
    const fromId = await codeId('Social organizations');
    const toId = await codeId('Government system');
    await write([[{ fromId, toId }]], 'claim');
    expect(await fixture.client.call('storyline.cited', {})).toEqual({
      evidenceIds: [],
      codingIds: [],
      citations: 0,
      claims: [{ fromId, toId }],
    });
    const claimed = (await fixture.client.call('structures.list', {})).filter(row => row.claimed);
    expect(claimed).toMatchObject([{ fromId, toId, citations: 0, representative: null }]);
    const sourceId = (await tables()).source[0]?.id ?? '';
    const evidence = [{ sourceId, start: 40, end: 60 }];
    await fixture.client.call('links.create', { fromId, toId, polarity: '+', evidence });
    expect(await fixture.client.call('storyline.cited', {})).toMatchObject({ citations: 1, claims: [] });
    await undo();
    await undo();
  });
});

describe('quotes to cite', () => {
  it('are found by words in any order, by code, and by who said it', async () => {
    const { client } = fixture;
    const found = await client.call('quotes.search', { words: ['fibre', 'DISTRICT'] });
    expect(found[0]?.quote).toContain('The district put money into it');
    const ids = [await codeId('Ageing residents')];
    const [byName] = await client.call('quotes.search', { words: ['no such words at all'], codeIds: ids });
    expect(byName?.codeIds).toContain(ids[0]);
    const said = await client.call('quotes.search', { words: ['TY-02'], limit: 500 });
    expect(new Set(said.map(quote => quote.participantCode))).toEqual(new Set(['TY-02']));
  });

  it('come once for a passage that is evidence and coded, and take signs for what they are', async () => {
    const { client } = fixture;
    const all = await client.call('quotes.search', { words: [], limit: 500 });
    const passages = all.map(quote => `${quote.sourceId} ${quote.start} ${quote.end}`);
    expect(new Set(passages).size).toBe(passages.length);
    expect(await client.call('quotes.search', { words: ['100%_\\'] })).toEqual([]);
  });

  it('are given by id for evidence and codings alike, without what was removed', async () => {
    const { client } = fixture;
    const [evidence] = await client.call('evidence.list', {});
    const [coding] = await client.call('codings.list', { sourceId: (await tables()).source[0]?.id ?? '' });
    const ids = [coding?.id ?? '', evidence?.id ?? '', (await tables()).project[0]?.id ?? ''];
    const rows = await client.call('quotes.get', { ids });
    expect(rows.map(row => [row.kind, row.id])).toEqual([
      ['evidence', evidence?.id],
      ['coding', coding?.id],
    ]);
  });
});

describe('propositions', () => {
  const texts = async () =>
    (await tables()).proposition.toSorted((a, b) => a.position - b.position).map(row => row.text);

  it('are added, reworded, reordered and removed, each as a step that can be taken back', async () => {
    const { client } = fixture;
    const before = await texts();
    const { id } = await client.call('propositions.create', { text: 'A claim' });
    await client.call('propositions.update', { id, text: 'A better claim' });
    const first = (await tables()).proposition.find(row => row.text === before[0])?.id ?? '';
    await client.call('propositions.move', { id, beforeId: first });
    expect(await texts()).toEqual(['A better claim', ...before]);
    await client.call('propositions.move', { id: first, beforeId: null });
    expect(await texts()).toEqual(['A better claim', ...before.slice(1), before[0]]);
    await client.call('propositions.remove', { id });
    for (let n = 0; n < 4; n++) await undo();
    expect(await texts()).toEqual([...before, 'A claim']);
    await undo();
    expect(await texts()).toEqual(before);
  });

  it('are supported, contested or without evidence by the links they are tied to', async () => {
    const { client } = fixture;
    const link = (await client.call('links.summaries', {})).find(row => row.citations > 3 && !row.contested);
    const { id } = await client.call('propositions.create', { text: 'A claim' });
    const status = async () =>
      (await client.call('propositions.evidence', {})).find(row => row.propositionId === id)?.status;
    expect(await status()).toBe('unsupported');
    await client.call('propositions.setLinks', { id, linkIds: [link?.linkId ?? ''] });
    expect(await status()).toBe('supported');
    for (const evidenceId of link?.evidenceIds.slice(1) ?? [])
      await client.call('evidence.update', { id: evidenceId, stance: 'contradicts' });
    expect(await status()).toBe('contested');
    await client.call('propositions.setLinks', { id, linkIds: [] });
    expect(await status()).toBe('unsupported');
    await undo();
    expect(await status()).toBe('contested');
  });

  it('lose a tie with the link it was to', async () => {
    const { client } = fixture;
    const tied = (await tables()).propositionLink[0];
    await client.call('links.remove', { ids: [tied?.linkId ?? ''] });
    expect((await tables()).propositionLink.map(row => row.id)).not.toContain(tied?.id);
    await undo();
    expect((await tables()).propositionLink.map(row => row.id)).toContain(tied?.id);
  });
});

describe('a structure', () => {
  it('shows the statement chosen for it, and the best one again when the choice is given up', async () => {
    const { client } = fixture;
    const row = async () => (await client.call('structures.list', {}))[0];
    const before = await row();
    const ends = { fromId: before?.fromId ?? '', toId: before?.toId ?? '' };
    const other = before?.candidateIds.at(-1) ?? '';
    await client.call('structures.set', { ...ends, evidenceId: other });
    expect(await row()).toMatchObject({ chosen: true, representative: { id: other } });
    await client.call('structures.set', { ...ends, evidenceId: null });
    expect(await row()).toMatchObject({ chosen: false, representative: { id: before?.candidateIds[0] } });
    await undo();
    expect(await row()).toMatchObject({ chosen: before?.chosen, meaning: before?.meaning });
  });
});

describe('the core category', () => {
  const kinds = async () =>
    Object.fromEntries(
      (await tables()).code.filter(c => c.kind === 'core' || c.kind === 'main').map(c => [c.name, c.kind]),
    );

  it('is one only: choosing another makes the former a main category around it, in one step', async () => {
    const { client } = fixture;
    const before = (await tables()).code;
    const id = await codeId('Governance');
    await client.call('core.choose', { codeId: id });
    const { code } = await tables();
    expect(code.filter(row => row.kind === 'core').map(row => row.name)).toEqual(['Governance']);
    const mains = code.filter(row => row.kind === 'main');
    expect(mains).toHaveLength(4);
    expect(new Set(mains.map(row => row.parentId))).toEqual(new Set([id]));
    expect(code.filter(row => row.parentId === id && row.kind === 'category')).not.toHaveLength(0);
    await undo();
    expect((await tables()).code).toEqual(before);
  });

  it('can be given up, and a category may become it', async () => {
    const { client } = fixture;
    await client.call('core.choose', { codeId: null });
    expect(Object.values(await kinds())).toEqual(['main', 'main', 'main', 'main', 'main']);
    await client.call('core.choose', { codeId: await codeId('Form over substance') });
    expect(await kinds()).toMatchObject({ 'Form over substance': 'core', Governance: 'main' });
    await undo();
    await undo();
  });

  it('opens exactly the codings and links that it counts', async () => {
    const { client } = fixture;
    for (const row of await client.call('core.candidates', {})) {
      const { total } = await client.call('core.codings', { codeId: row.codeId, limit: 1 });
      expect(total).toBe(row.codings);
      for (const side of ['touching', 'reaching', 'leaving'] as const) {
        const { linkIds, citations } = await client.call('core.links', { codeId: row.codeId, side });
        expect({ links: linkIds.length, citations }).toEqual({
          links: row[side].links,
          citations: row[side].citations,
        });
      }
    }
  });
});
