import { describe, expect, it } from 'vitest';
import { ImportError } from '../../electron/jobs/import/import-error.ts';
import { readTranscript } from '../../electron/jobs/import/read-transcript.ts';
import { rearrangeXml } from '../fuzz/rearrange-xml.ts';
import { seedFiles } from '../fuzz/seed-files.ts';
import { SEED, seeded } from '../support/seeded.ts';

const TURNS = 400;

/** What a reader fails with that did not see something coming; parsers and zips fail with plain errors. */
const isBlunder = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;

describe('documents whose elements stand where no program puts them', () => {
  it('are read with every word in a turn, or refused for a reason', { timeout: 60_000 }, async () => {
    const documents = (await seedFiles()).filter(({ fileName }) => /\.(docx|odt)$/.test(fileName));
    const next = seeded(SEED);
    for (let turn = 0; turn < TURNS; turn++) {
      const { fileName, bytes } = documents[turn % documents.length] ?? {
        fileName: '',
        bytes: new Uint8Array(),
      };
      const file = { fileName, bytes: rearrangeXml(bytes, next) };
      const label = `seed ${SEED}, turn ${turn}, ${fileName}`;
      const read = await readTranscript(file).catch((error: unknown) => error);
      if (read instanceof Error) {
        expect(read, label).toBeInstanceOf(ImportError);
        expect(isBlunder(read.cause), `${label}: ${String(read.cause)}`).toBe(false);
        continue;
      }
      const { text, turns } = read as Awaited<ReturnType<typeof readTranscript>>;
      const left = turns.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      expect(left.trim(), label).toBe('');
    }
  });
});
