import { existsSync, readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const SCANNED = new URL('../../../shared/transcripts/zh-Hans_lu_scan_imageonly.pdf', import.meta.url);
/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function pdf(draw: (doc: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', resolve));
  doc.font('Helvetica').fontSize(11);
  draw(doc);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

const read = (bytes: Uint8Array, fileName = 'a.pdf') => readTranscript({ bytes, fileName });
const LONG =
  'When the platform came the county sent two young people to the village office for an afternoon, and they showed us slides and took a picture of us, and after that nobody came again although we asked three times.';
const OTHER =
  'My neighbour reports everything by telephone because her hands are cold in the fields and the screen does not feel them, so the accountant types it in the evening, for her and for the eleven others.';

describe('the pictures of a pdf', () => {
  it('are counted where they stand beside words, and what makes them transparent is none', async () => {
    const bytes = await pdf(doc => {
      doc.text(`Q: How was it?`).image(PIXEL, 72, 300, { width: 50 });
      // The same picture again is the same object.
      doc.addPage().text(`A: ${LONG}`).image(PIXEL, 72, 300, { width: 50 });
    });
    const { text, losses } = await read(bytes);
    expect(text).toContain('A: When the platform came');
    expect(losses).toEqual([{ kind: 'images', count: 2 }]);
  });
});

describe('a pdf with a text layer', () => {
  it('has its lines joined into paragraphs, with turns', async () => {
    const bytes = await pdf(doc => {
      doc.text(`Q: How was it?`).text(`A: ${LONG}`).text('Q: And then?').text(`A: ${OTHER}`);
    });
    const { text, turns, speakers, format } = await read(bytes);
    expect(text.trim().split('\n')).toEqual(['Q: How was it?', `A: ${LONG}`, 'Q: And then?', `A: ${OTHER}`]);
    expect(turns).toHaveLength(4);
    expect(speakers.map(each => each.role)).toEqual(['interviewer', 'participant']);
    expect(format).toBe('pdf');
  });

  it('has hyphens undone that only broke a word, and kept where they belong', async () => {
    const bytes = await pdf(doc => {
      const at = { lineBreak: false } as const;
      doc.text(`${'word '.repeat(16)}the govern-`, 72, 72, at);
      doc.text(`ment of ${'word '.repeat(13)}and a well-`, 72, 86, at);
      doc.text('Known village-level thing.', 72, 100, at);
    });
    const { text } = await read(bytes);
    expect(text).toContain('the government of');
    expect(text).toContain('village-level');
  });

  it('is read column by column', async () => {
    const bytes = await pdf(doc => {
      doc.fontSize(16).text('Two columns of one interview', 72, 60, { align: 'center' }).fontSize(10);
      doc.text(LONG, 72, 100, { width: 210 });
      doc.text(OTHER, 320, 100, { width: 210 });
    });
    const { text } = await read(bytes);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(`Two columns of one interview ${LONG} ${OTHER}`);
  });

  it('leaves out running heads and page numbers, and counts them', async () => {
    const bytes = await pdf(
      doc => {
        for (let page = 1; page <= 4; page++) {
          doc.addPage();
          doc.text('Rural study 2025', 72, 30, { lineBreak: false });
          doc.text(`Page ${page} of 4`, 280, 800, { lineBreak: false });
          doc.text(`Q: Question ${page}, and what do you think?`, 72, 90).text(`A: Answer ${page}. ${OTHER}`);
        }
      },
      { autoFirstPage: false, margins: { top: 20, bottom: 20, left: 72, right: 72 } },
    );
    const { text, losses, turns } = await read(bytes);
    expect(text).not.toMatch(/Rural study|of 4/);
    expect(turns).toHaveLength(8);
    expect(losses).toContainEqual({ kind: 'running-heads', count: 8 });
  });

  it('goes on with a paragraph over the page', async () => {
    const bytes = await pdf(
      doc => {
        doc.addPage().text(LONG, 72, 700);
        doc.addPage().text('Q: Next?', 72, 72);
      },
      { autoFirstPage: false },
    );
    expect((await read(bytes)).text.trim().split('\n')).toEqual([LONG, 'Q: Next?']);
  });

  it('is read when it is turned on its side', async () => {
    const bytes = await pdf(doc => doc.text('Q: Turned?').text('A: Yes.'), { layout: 'landscape' });
    expect((await read(bytes)).text.trim().split('\n')).toEqual(['Q: Turned?', 'A: Yes.']);
  });

  it('is refused with its reason: pictures only, a password, damage', async () => {
    const picture = await pdf(doc => doc.image(PIXEL, 0, 0, { width: 500 }));
    await expect(read(picture)).rejects.toMatchObject({ code: 'PDF_SCANNED' });
    const numbered = await pdf(doc =>
      doc.image(PIXEL, 0, 0, { width: 500 }).text('- Page 1 of 3 -', 72, 760),
    );
    await expect(read(numbered)).rejects.toMatchObject({ code: 'PDF_SCANNED' });
    const locked = await pdf(doc => doc.text('secret'), { userPassword: 'x', ownerPassword: 'y' });
    await expect(read(locked)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
    const whole = await pdf(doc => doc.text(LONG));
    const cut = await read(whole.subarray(0, 300)).catch((error: unknown) => error);
    expect(cut).toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('is read when only its owner has a password, and says which pages are pictures', async () => {
    const open = await pdf(doc => doc.text('Q: Open?').text('A: Yes.'), { ownerPassword: 'y' });
    expect((await read(open)).text).toContain('Q: Open?');
    const mixed = await pdf(doc => {
      doc.text('Q: Words?');
      doc.addPage().image(PIXEL, 0, 0, { width: 500 });
    });
    expect((await read(mixed)).losses).toEqual([{ kind: 'scanned-pages', count: 1 }]);
  });

  it.skipIf(!existsSync(SCANNED))('of a scanner is named as such', async () => {
    await expect(read(readFileSync(SCANNED))).rejects.toMatchObject({ code: 'PDF_SCANNED' });
  });
});
