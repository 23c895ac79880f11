import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';
import { seeded } from '../support/seeded.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Twice', language: 'zh' });
});
afterAll(() => fixture?.stop());

const GUIDE = ['平台上线以后，村民怎么报事？', '会计受过培训吗？', '合作社帮了什么忙？', '最难的是什么？'];

/** An interview after the guide, with answers of its own. */
function interview(seed: number): string {
  const next = seeded(seed);
  const word = () => String.fromCodePoint(0x4e00 + Math.floor(next() * 2500));
  const answer = () => Array.from({ length: 240 }, word).join('');
  return GUIDE.map(question => `问：${question}\n答：${answer()}。`).join('\n\n');
}

async function previews(files: Record<string, string>) {
  const asked = [];
  for (const [fileName, text] of Object.entries(files)) {
    const path = join(fixture.home, fileName);
    writeFileSync(path, text);
    asked.push({ token: await fixture.core.registerFile(path), fileName });
  }
  return await fixture.client.call('imports.preview', { files: asked });
}

describe('a transcript that is there already', () => {
  beforeAll(async () => {
    await fixture.importText('NA-01.txt', interview(1));
  });

  it('is noticed by its bytes, under whatever name, and by its text in another file', async () => {
    const found = await previews({
      'copy of NA-01.txt': interview(1),
      'NA-01.crlf.txt': interview(1).replaceAll('\n', '\r\n'),
    });
    expect(found.map(each => each.duplicate)).toEqual([
      { kind: 'bytes', where: 'project', title: 'NA-01.txt', share: 1 },
      { kind: 'text', where: 'project', title: 'NA-01.txt', share: 1 },
    ]);
  });

  it('is noticed when some of its words were corrected', async () => {
    const corrected = interview(1).replaceAll('平台', '系统').replace('培训', '辅导').replace(/一|了/g, '');
    const [found] = await previews({ 'NA-01 corrected.txt': corrected });
    expect(found?.duplicate).toMatchObject({ kind: 'near', where: 'project', title: 'NA-01.txt' });
    expect(found?.duplicate?.share).toBeGreaterThan(0.6);
    expect(found?.duplicate?.share).toBeLessThan(1);
  });

  it('is not seen in another interview after the same guide', async () => {
    const [found] = await previews({ 'NA-05.txt': interview(5) });
    expect(found?.duplicate).toBeNull();
  });

  it('is noticed within one import as well', async () => {
    const found = await previews({
      'TY-01.txt': interview(7),
      'TY-01 (2).txt': interview(7),
      'TY-02.txt': interview(8),
    });
    expect(found.map(each => each.duplicate)).toEqual([
      null,
      { kind: 'bytes', where: 'import', title: 'TY-01.txt', share: 1 },
      null,
    ]);
  });
});

describe('the file that a transcript came from', () => {
  async function imported(fileName: string, text: string, keepsOriginal: boolean): Promise<string> {
    const path = join(fixture.home, fileName);
    writeFileSync(path, text);
    const token = await fixture.core.registerFile(path);
    const item = { token, fileName, title: fileName, siteName: null, participantCode: null, keepsOriginal };
    const { imported: stored } = await fixture.client.call('imports.commit', { items: [item] });
    return stored[0]?.sourceId ?? '';
  }

  it('is given back as it was, byte for byte', async () => {
    const text = `\uFEFF${interview(20).replaceAll('\n', '\r\n')}`;
    const sourceId = await imported('LS-01 会计.txt', text, true);
    const file = await fixture.client.call('sources.original', { sourceId });
    expect(file.fileName).toBe('LS-01 会计.txt');
    expect(readFileSync((await fixture.core.resolveFile(file.token)).path)).toEqual(Buffer.from(text));
  });

  it('is not in the project where it was left out; its text is, and it is known again', async () => {
    const sourceId = await imported('LS-02.txt', interview(21), false);
    await expect(fixture.client.call('sources.original', { sourceId })).rejects.toMatchObject({
      code: 'ORIGINAL_LEFT_OUT',
    });
    expect((await fixture.client.call('sources.text', { sourceId })).text).toBe(interview(21));
    const [found] = await previews({ 'again.txt': interview(21) });
    expect(found?.duplicate).toMatchObject({ kind: 'bytes', where: 'project', title: 'LS-02.txt' });
  });
});
