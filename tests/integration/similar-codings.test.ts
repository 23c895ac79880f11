import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;
const call: CoreFixture['client']['call'] = (...args) => fixture.client.call(...args);

const TRAINING = [
  'One afternoon. They read us the slides and took a photo.',
  'The training was an afternoon of slides, then a photo.',
  'They showed slides for an afternoon and took the photo.',
];
const CHINESE = [
  '培训了一个下午，念完幻灯片拍张照片。',
  '下午念了幻灯片，拍照片，培训结束。',
  '培训就是念幻灯片、拍照片。',
];

beforeAll(async () => {
  fixture = await startFixture();
  await call('project.create', { name: 'Similar', language: 'en' });
});
afterAll(() => fixture?.stop());

async function sourceOf(words: string): Promise<{ sourceId: string; start: number; end: number }> {
  const text = `Interviewer: And then?\n\nVillager: ${words} The road was mended in spring.`;
  const sourceId = await fixture.importText(`${words.slice(0, 12)}-${Math.random()}.txt`, text);
  const stored = await call('sources.text', { sourceId });
  const start = stored.text.indexOf(words);
  return { sourceId, start, end: start + words.length };
}

it.each([
  ['English', TRAINING],
  ['Chinese', CHINESE],
])(
  'counts the codes of passages in %s with like words, and not those on the passage itself',
  async (_, all) => {
    const { id: form } = await call('codes.create', { name: `Form ${all[0]}` });
    const { id: road } = await call('codes.create', { name: `Road ${all[0]}` });
    const [first = '', ...others] = all;
    for (const words of others) await call('codings.create', { ...(await sourceOf(words)), codeId: form });
    const passage = await sourceOf(first);
    expect(await call('codings.similar', passage)).toEqual([{ codeId: form, count: 2 }]);
    await call('codings.create', { ...passage, codeId: road });
    expect(await call('codings.similar', passage)).toEqual([{ codeId: form, count: 2 }]);
  },
);

it('says nothing of a passage that is like no other, or has no word that says something', async () => {
  const alone = await sourceOf('Grandmother keeps bees behind the orchard wall.');
  expect(await call('codings.similar', alone)).toEqual([]);
  expect(await call('codings.similar', await sourceOf('Yes, and so it is.'))).toEqual([]);
});
