import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../electron/shell/core-client.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
let client: CoreClient;
let sourceId: string;

beforeEach(async () => {
  fixture = await startFixture();
  client = fixture.client;
  await client.call('project.create', { name: 'Lives', language: 'en' });
  sourceId = await fixture.importText('interview.txt', INTERVIEW, 'Nong’an');
});
afterEach(() => fixture.stop());

const make = async (name: string, parentId: string | null = null, kind?: 'category' | 'main') =>
  (await client.call('codes.create', { name, parentId, kind })).id;
const code = async (codeId: string, start: number, end: number) =>
  (await client.call('codings.create', { sourceId, codeId, start, end })).id;
const life = async (of: 'code' | 'coding', id: string) =>
  (await client.call('history.life', { of, id })).events.map(({ kind, from, to, count }) => [
    kind,
    from,
    to,
    count,
  ]);

describe('the life of a code', () => {
  it('tells what it was called, where it lay, what it meant and how it looked, the newest first', async () => {
    const people = await make('People', null, 'category');
    const id = await make('Ageing');
    await client.call('codes.update', { id, name: 'Growing old' });
    await client.call('codes.move', { ids: [id], parentId: people });
    await client.call('codes.recolor', { ids: [id], color: 'pink' });
    await client.call('codes.update', { id, definition: 'The young leave' });
    const events = await life('code', id);
    expect(events.slice(0, 1)).toEqual([['definition', '', 'The young leave', 1]]);
    expect(events.map(([kind]) => kind)).toEqual(['definition', 'recoloured', 'moved', 'renamed', 'made']);
    expect(events).toContainEqual(['renamed', 'Ageing', 'Growing old', 1]);
    expect(events).toContainEqual(['moved', '', 'People', 1]);
  });

  it('cuts long words at no half of a character', async () => {
    const id = await make('Ageing');
    await client.call('codes.update', { id, definition: '😀'.repeat(1200) });
    const [defined] = await life('code', id);
    expect(defined?.[0]).toBe('definition');
    expect(String(defined?.[2]).isWellFormed()).toBe(true);
  });

  it('sums the codings of a day and tells those that were recoded from those that were new', async () => {
    const [id, other] = [await make('Ageing'), await make('Leaving')];
    const made = [await code(id, 30, 40), await code(id, 41, 50), await code(id, 51, 60)];
    await client.call('codings.recode', { ids: made.slice(0, 1), codeId: other });
    await client.call('codings.remove', { ids: made.slice(1, 2) });
    const events = await life('code', id);
    expect(events).toContainEqual(['coded', '', '', 3]);
    expect(events).toContainEqual(['recodedOut', '', '', 1]);
    expect(events).toContainEqual(['uncoded', '', '', 1]);
    expect(await life('code', other)).toContainEqual(['recodedIn', '', '', 1]);
    const { first, last } = await client.call('history.life', { of: 'code', id });
    expect([first?.id, last?.id]).toEqual([made[2], made[2]]);
  });

  it('goes on when the code is gone, and names what it was merged into', async () => {
    const [kept, gone] = [await make('Ageing'), await make('Growing old')];
    await code(gone, 30, 40);
    await client.call('codes.merge', { ids: [gone], keptId: kept });
    expect(await life('code', gone)).toContainEqual(['mergedInto', 'Growing old', 'Ageing', 1]);
    expect(await life('code', kept)).toContainEqual(['merged', 'Growing old', '', 1]);
    await client.call('history.undo', {});
    const { events } = await client.call('history.life', { of: 'code', id: gone });
    expect(events.filter(event => event.kind === 'made').map(event => event.by)).toEqual(['undo', 'do']);
  });

  it('tells of paradigms, further categories, links and memos, also those that are gone', async () => {
    const [id, people] = [await make('Ageing'), await make('People', null, 'category')];
    await client.call('memberships.add', { codeId: id, categoryId: people });
    await client.call('memberships.remove', { codeId: id, categoryId: people });
    const link = { fromId: id, toId: people, polarity: '+' as const };
    await client.call('links.create', link);
    const about = [{ targetKind: 'code' as const, targetId: id }];
    const memo = await client.call('memos.create', { kind: 'code', body: 'A thought', about });
    await client.call('memos.update', { id: memo.id, body: 'Another thought', burst: 'x' });
    const events = await life('code', id);
    expect(events).toContainEqual(['alsoUnder', '', 'People', 1]);
    expect(events).toContainEqual(['notAlsoUnder', 'People', '', 1]);
    expect(events).toContainEqual(['linked', '', 'Ageing → People', 1]);
    expect(await life('code', people)).toContainEqual(['linked', '', 'Ageing → People', 1]);
    expect(events).toContainEqual(['memoChanged', 'A thought', 'Another thought', 1]);
  });

  it('comes in pages and is handed out as CSV and Markdown in both languages', async () => {
    const id = await make('=Ageing');
    for (const name of ['B', 'C', 'D']) await client.call('codes.update', { id, name });
    const page = await client.call('history.life', { of: 'code', id, offset: 1, limit: 2 });
    expect([page.total, page.events.length]).toEqual([2, 1]);
    const text = async (format: 'csv' | 'md', language: 'en' | 'zh') => {
      const ref = await client.call('history.exportLife', { of: 'code', id, format, language });
      return readFileSync((await fixture.core.resolveFile(ref.token)).path, 'utf8');
    };
    expect(await text('csv', 'zh')).toContain('时间,编码者,发生了什么,之前,之后,编码处');
    // A spreadsheet must not run a name as a formula.
    expect(await text('csv', 'en')).toContain(",'=Ageing,");
    expect(await text('md', 'en')).toContain('# Life of the code “D”');
  });
});

describe('the life of a passage', () => {
  it('tells its edges with old and new words, its codes and how it was cut', async () => {
    const [ageing, leaving] = [await make('Ageing'), await make('Leaving')];
    const id = await code(ageing, 24, 40);
    await client.call('codings.move', { id, start: 24, end: 50 });
    await client.call('codings.recode', { ids: [id], codeId: leaving });
    await client.call('codings.split', { id, at: 32 });
    const events = await life('coding', id);
    expect(events.map(([kind]) => kind)).toEqual(['cut', 'recoded', 'edges', 'made']);
    expect(events).toContainEqual(['recoded', 'Ageing', 'Leaving', 1]);
    expect(events).toContainEqual(['edges', INTERVIEW.slice(24, 40), INTERVIEW.slice(24, 50), 1]);
  });

  it('tells what it became evidence of and that its transcript was corrected', async () => {
    const [ageing, leaving] = [await make('Ageing'), await make('Leaving')];
    const id = await code(ageing, 24, 40);
    const link = await client.call('links.create', { fromId: ageing, toId: leaving, polarity: '+' });
    await client.call('evidence.add', { linkId: link.id, sourceId, start: 24, end: 50, causeCodingId: id });
    await client.call('sources.correct', {
      sourceId,
      version: 1,
      edits: [{ start: 30, end: 31, text: '们' }],
    });
    const kinds = (await life('coding', id)).map(([kind]) => kind);
    expect(kinds).toEqual(['corrected', 'evidence', 'made']);
    expect(await life('coding', id)).toContainEqual(['evidence', '', 'Ageing → Leaving', 1]);
  });
});
