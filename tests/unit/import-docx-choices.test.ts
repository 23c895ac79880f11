import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import type { TrackedChanges } from '../../electron/jobs/import/reading-choices.ts';
import { documentXml, handmadePackage } from '../fixtures-import/docx-files.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string) =>
  `<w:del w:id="1" w:author="L"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="2" w:author="L">${run(text)}</w:ins>`;

const read = (body: string, trackedChanges?: TrackedChanges) =>
  readTranscript({ bytes: handmadePackage(documentXml(body)), fileName: 'a.docx', trackedChanges });
const paragraph = (content: string) => `<w:p>${content}</w:p>`;

describe('the tracked changes of a Word document', () => {
  const body = paragraph(
    `${run('村里')}${deleted('没人')}${inserted('缺人手')}${run('，真的 &amp; 假的。')}`,
  );

  it('are read as accepted where nothing is said', async () => {
    expect((await read(body)).text.trim()).toBe('村里缺人手，真的 & 假的。');
    expect((await read(body, 'accepted')).text.trim()).toBe('村里缺人手，真的 & 假的。');
  });

  it('are read as the text was before them where that is chosen', async () => {
    expect((await read(body, 'rejected')).text.trim()).toBe('村里没人，真的 & 假的。');
  });

  it('leave moved words where they came from or where they went, never both', async () => {
    const moved = paragraph(
      `<w:moveFrom w:id="3">${run('早上')}</w:moveFrom>${run('开会')}<w:moveTo w:id="3">${run('早上')}</w:moveTo>`,
    );
    expect((await read(moved)).text.trim()).toBe('开会早上');
    expect((await read(moved, 'rejected')).text.trim()).toBe('早上开会');
  });

  const REAL = new URL('../../../shared/transcripts/zh-Hans_lu_table_trackchanges.docx', import.meta.url);
  it.skipIf(!existsSync(REAL))('of a real one differ by what was changed alone', async () => {
    const bytes = readFileSync(REAL);
    const accepted = await readTranscript({ bytes, fileName: 'a.docx' });
    const before = await readTranscript({ bytes, fileName: 'a.docx', trackedChanges: 'rejected' });
    expect(before.text).not.toBe(accepted.text);
    expect(before.turns).toHaveLength(accepted.turns.length);
  });
});

describe('hidden text of a Word document', () => {
  it('is left out and counted, and shown where hiding is set back', async () => {
    const { text, losses } = await read(
      paragraph(
        `${run('看得见')}${run('secret', '<w:vanish/>')}${run('也看得见', '<w:b/><w:vanish w:val="false"/>')}`,
      ),
    );
    expect(text.trim()).toBe('看得见也看得见');
    expect(losses).toContainEqual({ kind: 'hidden-text', count: 1 });
  });
});

describe('a Word document that declares a document type', () => {
  it('is refused: no writer needs one, and entities are made there', async () => {
    const bytes = handmadePackage(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${documentXml(paragraph(run('&a;')))}`);
    await expect(readTranscript({ bytes, fileName: 'a.docx' })).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
    });
  });
});
