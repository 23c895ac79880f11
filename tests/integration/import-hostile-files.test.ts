import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentXml, handmadePackage } from '../fixtures-import/docx-files.ts';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Hostile', language: 'en' });
});
afterAll(() => fixture?.stop());

const MEGABYTE = 2 ** 20;
const utf8 = (text: string) => new TextEncoder().encode(text);

async function file(fileName: string, bytes: Uint8Array | number) {
  const path = join(fixture.home, fileName);
  writeFileSync(path, typeof bytes === 'number' ? '' : bytes);
  if (typeof bytes === 'number') truncateSync(path, bytes);
  return { token: await fixture.core.registerFile(path), fileName };
}

/** A pdf of one page with words among a million objects. */
function wordsAmongObjects(count: number): Uint8Array {
  const stream = 'BT /F1 12 Tf 72 700 Td (Q: Why so? A: No money.) Tj ET';
  const first = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const objects = Array.from({ length: count }, (_, i) => `${i + 1} 0 obj\n${first[i] ?? '<<>>'}\nendobj\n`);
  return utf8(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R/Size ${count + 1}>>\n%%EOF`);
}

/** A pdf of nothing but objects, each a few bytes. */
function manyObjects(count: number): Uint8Array {
  const objects = Array.from({ length: count }, (_, i) => `${i + 1} 0 obj\n<<>>\nendobj\n`);
  return utf8(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R/Size ${count}>>\n%%EOF`);
}

describe('files that would harm', () => {
  it('are each refused with a reason, and the next one is read all the same', async () => {
    const zeros = new Uint8Array(60 * MEGABYTE);
    const bomb = zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': zeros });
    const nested = zipSync({
      'content.xml': bomb,
      mimetype: utf8('application/vnd.oasis.opendocument.text'),
    });
    const outside = handmadePackage(documentXml('<w:p/>'), '../../../evil.xml');
    const entities = `<!DOCTYPE a [${'<!ENTITY x "&y;&y;">'.repeat(20)}]><a>&x;</a>`;
    const files = [
      await file('bomb.docx', bomb),
      await file('nested.odt', nested),
      await file('outside.docx', outside),
      await file('entities.docx', handmadePackage(entities)),
      await file('objects.pdf', manyObjects(1_000_000)),
      await file('words-among-objects.pdf', wordsAmongObjects(1_000_000)),
      await file('huge.txt', 1024 * MEGABYTE),
      await file('zero.txt', new Uint8Array()),
      await file('picture.txt', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')),
      await file('good.txt', utf8(INTERVIEW)),
    ];
    const previews = await fixture.client.call('imports.preview', { files });
    const codes = Object.fromEntries(previews.map(each => [each.fileName, each.error?.code ?? 'read']));
    expect(codes).toEqual({
      'bomb.docx': 'FILE_TOO_LARGE',
      'nested.odt': 'FILE_DAMAGED',
      'outside.docx': 'FILE_TYPE_UNKNOWN',
      'entities.docx': 'FILE_DAMAGED',
      'objects.pdf': 'FILE_DAMAGED',
      'words-among-objects.pdf': 'read',
      'huge.txt': 'FILE_TOO_LARGE',
      'zero.txt': 'FILE_EMPTY',
      'picture.txt': 'FILE_NOT_TEXT',
      'good.txt': 'read',
    });
  });

  it('leave nothing behind, and the good ones among them are all there', async () => {
    const bad = await file('bad.docx', Buffer.from('PK\u0003\u0004 nothing'));
    const good = await Promise.all(
      Array.from({ length: 30 }, (_, i) => file(`good-${i}.txt`, utf8(`${INTERVIEW}\n\n问：${i}？`))),
    );
    const items = [...good.slice(0, 15), bad, ...good.slice(15)].map(each => ({
      ...each,
      title: each.fileName,
      siteName: null,
      participantCode: null,
    }));
    const { imported, failed } = await fixture.client.call('imports.commit', { items });
    expect(imported).toHaveLength(30);
    expect(failed.map(each => [each.fileName, each.error.code])).toEqual([['bad.docx', 'FILE_DAMAGED']]);
    const { source } = (await fixture.client.call('project.snapshot', {})).tables;
    expect(source.map(each => each.title).toSorted()).toEqual(good.map(each => each.fileName).toSorted());
    expect(await fixture.client.call('project.check', {})).toEqual([]);
  });

  it('of one line of ten million characters is read, and the core answers meanwhile', async () => {
    const long = await file('line.txt', utf8(`问：${'今天'.repeat(5_000_000)}`));
    const reading = fixture.client.call('imports.preview', { files: [long] });
    expect(await fixture.client.call('project.check', {})).toEqual([]);
    expect((await reading)[0]).toMatchObject({ error: null, characters: 10_000_002 });
  });
});
