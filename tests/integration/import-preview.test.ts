import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, INTERVIEW, startFixture } from '../support/core-fixture.ts';

let fixture: CoreFixture;

beforeAll(async () => {
  fixture = await startFixture();
  await fixture.client.call('project.create', { name: 'Preview', language: 'zh' });
});
afterAll(() => fixture?.stop());

async function previewOf(fileName: string) {
  const path = join(fixture.home, fileName);
  writeFileSync(path, INTERVIEW);
  const token = await fixture.core.registerFile(path);
  const [preview] = await fixture.client.call('imports.preview', { files: [{ token, fileName }] });
  return { token, fileName, preview };
}

describe('what is proposed before an import', () => {
  it('is taken from the file name: title, participant, role and the letters of the site', async () => {
    const { preview } = await previewOf('NA-02 村支书.txt');
    expect(preview).toMatchObject({
      title: 'NA-02 村支书',
      participantCode: 'NA-02',
      participantRole: '村支书',
      siteName: 'NA',
    });
  });

  it('is the site where the participants with the same letters are at home already', async () => {
    const { token, fileName } = await previewOf('NA-01 村民.txt');
    const item = { token, fileName, title: 'NA-01', siteName: '农安', participantCode: 'NA-01' };
    await fixture.client.call('imports.commit', { items: [item] });
    expect((await previewOf('NA-03 会计.txt')).preview?.siteName).toBe('农安');
    expect((await previewOf('NAN-01 会计.txt')).preview?.siteName).toBe('NAN');
  });

  it('says that a transcript is here already, under the title it has here', async () => {
    expect((await previewOf('a copy.txt')).preview?.duplicate).toMatchObject({
      where: 'project',
      title: 'NA-01',
      share: 1,
    });
  });
});
