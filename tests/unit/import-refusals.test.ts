import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/jobs/import/import-error.ts';
import { IMPORT_LIMITS } from '../../electron/jobs/import/import-limits.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { documentXml, handmadePackage, interviewDocx } from '../fixtures-import/docx-files.ts';

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A compound file as far as it is looked at: its header and a directory with the name of one stream. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([COMPOUND, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]);
}

async function codeOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const failure = await readTranscript({ bytes, fileName }).catch((error: unknown) => error);
  if (!(failure instanceof ImportError)) throw new Error(`${fileName} was not refused`, { cause: failure });
  expect(failure.details['fileName']).toBe(fileName);
  return failure.code;
}

function pseudoRandom(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe('a file is refused by name and reason', () => {
  it.each<[string, string, string, Uint8Array]>([
    ['without bytes', 'a.txt', 'FILE_EMPTY', new Uint8Array()],
    ['without bytes', 'a.docx', 'FILE_EMPTY', new Uint8Array()],
    ['of white space', 'a.txt', 'FILE_EMPTY', Buffer.from(' \r\n\t')],
    ['encrypted by Word', 'a.docx', 'FILE_ENCRYPTED', compoundFile('EncryptedPackage')],
    ['with the header of an encrypted one alone', 'a.docx', 'FILE_ENCRYPTED', COMPOUND],
    ['of the old Word', 'a.doc', 'FILE_IS_OLD_WORD', compoundFile('WordDocument')],
    ['of the old Word renamed', 'a.docx', 'FILE_IS_OLD_WORD', compoundFile('WordDocument')],
    ['of PDF without a page', 'a.pdf', 'FILE_DAMAGED', Buffer.from('%PDF-1.7\n')],
    ['of PDF in name alone', 'a.pdf', 'FILE_DAMAGED', Buffer.from('问：好？')],
    ['of PDF renamed as text', 'a.txt', 'FILE_NOT_TEXT', Buffer.from('%PDF-1.7\n')],
    ['of an unknown ending', 'a.xyz', 'FILE_TYPE_UNKNOWN', Buffer.from('问：好？')],
    ['without sense', 'a.docx', 'FILE_DAMAGED', pseudoRandom(3000, 7)],
    ['a picture named as text', 'a.txt', 'FILE_NOT_TEXT', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['an archive named as text', 'a.md', 'FILE_NOT_TEXT', zipSync({ a: new Uint8Array(9) })],
    ['binary data named as text', 'a.txt', 'FILE_NOT_TEXT', pseudoRandom(5000, 3)],
    ['zeros named as text', 'a.txt', 'FILE_NOT_TEXT', new Uint8Array(5000)],
    ['an archive without a document', 'a.docx', 'FILE_TYPE_UNKNOWN', zipSync({ 'a.txt': new Uint8Array(9) })],
    ['a workbook', 'a.docx', 'FILE_TYPE_UNKNOWN', handmadePackage('<workbook/>', 'xl/workbook.xml')],
    ['with broken XML', 'a.docx', 'FILE_DAMAGED', handmadePackage('<w:document><w:body>')],
  ])('%s (%s): %s', async (_what, fileName, code, bytes) => {
    expect(await codeOf(bytes, fileName)).toBe(code);
  });

  it('when it was cut off anywhere', async () => {
    const bytes = await interviewDocx(['问：好？', '答：好。', '问：哦。']);
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      expect(await codeOf(bytes.subarray(0, Math.floor(bytes.length * share)), 'a.docx')).toBe(
        'FILE_DAMAGED',
      );
    }
  });

  it('when its XML is nested without end', async () => {
    const deep = documentXml(
      '<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000),
    );
    expect(await codeOf(handmadePackage(deep), 'a.docx')).toMatch(/^FILE_(DAMAGED|TOO_LARGE)$/);
  });
});

describe('a file that is too large', () => {
  const limitOf = async (bytes: Uint8Array, limits = {}) => {
    const failure = await readTranscript({ bytes, fileName: 'a.docx', limits }).catch(
      (error: unknown) => error,
    );
    return failure instanceof ImportError ? [failure.code, failure.details['limit']] : failure;
  };

  it('is refused before it is looked at', async () => {
    const limits = { fileBytes: 10 };
    const refused = readTranscript({ bytes: Buffer.from('问：好？答：好。'), fileName: 'a.txt', limits });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { allowed: 10 } });
  });

  it('once inflated is refused by what it declares', async () => {
    const bomb = handmadePackage(documentXml(''), 'word/document.xml', {
      'word/media/a.bin': [new Uint8Array(30_000_000), { level: 9 }],
    });
    expect(await limitOf(bomb)).toEqual(['FILE_TOO_LARGE', 'ratio']);
    expect(await limitOf(bomb, { inflatedBytes: 1_000_000 })).toEqual(['FILE_TOO_LARGE', 'inflatedBytes']);
  });

  it('in one part or in the number of parts is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`word/p${i}.xml`, new Uint8Array(0)]),
    );
    const bytes = handmadePackage(documentXml(''), 'word/document.xml', many);
    expect(await limitOf(bytes, { parts: 50 })).toEqual(['FILE_TOO_LARGE', 'parts']);
    const wide = handmadePackage(documentXml('<w:p/>'.repeat(2000)));
    expect(await limitOf(wide, { partBytes: 5000 })).toEqual(['FILE_TOO_LARGE', 'partBytes']);
  });

  it('and lies about it gains nothing: no more is inflated than was declared', async () => {
    const body = '<w:p><w:r><w:t>走过场</w:t></w:r></w:p>'.repeat(3000);
    const bytes = Buffer.from(handmadePackage(documentXml(body)));
    // The declared size in the central directory, 24 bytes into the entry of the main part.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      if (bytes.readUInt32LE(at + 24) > 10_000) bytes.writeUInt32LE(500, at + 24);
    }
    expect(await codeOf(bytes, 'a.docx')).toBe('FILE_DAMAGED');
  });

  it('is not one that is small and repeats itself', async () => {
    const same = documentXml('<w:p><w:r><w:t>嗯。</w:t></w:r></w:p>'.repeat(20_000));
    expect((await readTranscript({ bytes: handmadePackage(same), fileName: 'a.docx' })).words).toBe(20_000);
  });

  it('has limits of which Word files stay far below', () => {
    expect(IMPORT_LIMITS).toMatchObject({
      fileBytes: 50 * 1024 ** 2,
      inflatedBytes: 200 * 1024 ** 2,
      ratio: 200,
    });
  });
});

describe('any bytes at all', () => {
  it('are read or refused with a known reason', async () => {
    const docx = await interviewDocx(['问：好？', '答：好。', '问：哦。']);
    const mutated = fc
      .array(fc.tuple(fc.nat({ max: docx.length - 1 }), fc.nat({ max: 255 })), { maxLength: 30 })
      .map(edits => {
        const copy = docx.slice();
        for (const [at, value] of edits) copy[at] = value;
        return copy;
      });
    const anything = fc.oneof(fc.uint8Array({ maxLength: 2000 }), mutated);
    const name = fc.constantFrom('a.docx', 'a.txt', 'a.md', 'a.doc', 'a');
    await fc.assert(
      fc.asyncProperty(anything, name, async (bytes, fileName) => {
        const outcome = await readTranscript({ bytes, fileName }).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportError);
      }),
      { numRuns: 200 },
    );
  });

  it('among good files spoil only their own', async () => {
    const files = Array.from({ length: 30 }, (_, i) => ({
      fileName: `NA-${String(i).padStart(2, '0')}.txt`,
      bytes: i === 17 ? pseudoRandom(4000, 5) : Buffer.from(`问：第${i}个？\n答：是。\n`),
    }));
    const outcomes = await Promise.allSettled(files.map(readTranscript));
    expect(outcomes.filter(o => o.status === 'fulfilled')).toHaveLength(29);
    expect(outcomes[17]).toMatchObject({
      reason: { code: 'FILE_NOT_TEXT', details: { fileName: 'NA-17.txt' } },
    });
  });
});
