import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

const TEXT = '访谈\n<<老王>> 走过场。\n还走过场。\n<<小李>> 为什么？\n<<老王>> 没钱。\n';
let fixture: CoreFixture;
let file: { token: string; fileName: string };

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Patterns', language: 'zh' });
  const path = join(fixture.home, 'a.txt');
  writeFileSync(path, TEXT);
  file = { token: await fixture.core.registerFile(path), fileName: 'a.txt' };
});
afterAll(() => fixture?.stop());

describe('a pattern tried on a file', () => {
  it('shows who would speak and the first turns, and stores nothing', async () => {
    const split = await fixture.client.call('imports.split', { file: { ...file, pattern: '<<{speaker}>>' } });
    expect(split).toEqual({
      problem: null,
      turns: 3,
      speakers: [
        { name: '老王', turns: 2 },
        { name: '小李', turns: 1 },
      ],
      first: [
        { speaker: null, timeMs: null, words: '访谈' },
        { speaker: '老王', timeMs: null, words: '走过场。\n还走过场。' },
        { speaker: '小李', timeMs: null, words: '为什么？' },
        { speaker: '老王', timeMs: null, words: '没钱。' },
      ],
    });
    expect((await fixture.client.call('project.snapshot', {})).tables.source).toEqual([]);
  });

  it('finds no turn where nothing is written so, and says what is wrong with one that cannot be used', async () => {
    const tried = (pattern: string) => fixture.client.call('imports.split', { file: { ...file, pattern } });
    expect(await tried('[{time}] {speaker}')).toMatchObject({ problem: null, turns: 0, speakers: [] });
    expect(await tried('{speaker}')).toMatchObject({ problem: 'too-wide', turns: 0 });
    const [preview] = await fixture.client.call('imports.preview', { files: [{ ...file, pattern: 'x' }] });
    expect(preview?.error?.code).toBe('PATTERN_INVALID');
  });

  it('is what the turns are stored by', async () => {
    const item = { ...file, title: 'A', siteName: null, participantCode: null, pattern: '<<{speaker}>>' };
    const { imported } = await fixture.client.call('imports.commit', { items: [item] });
    const body = await fixture.client.call('sources.text', { sourceId: imported[0]?.sourceId ?? '' });
    expect(body.text).toBe(TEXT);
    expect(body.turns.map(turn => turn.speaker)).toEqual([null, '老王', '小李', '老王']);
    expect(body.speakers.map(speaker => speaker.name).sort()).toEqual(['小李', '老王']);
  });
});
