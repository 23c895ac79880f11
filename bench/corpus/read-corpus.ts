import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What a corpus of `gen_corpus.py` says of itself: sizes, and answers that are known exactly. */
const Manifest = z.object({
  docs: z.int(),
  codings: z.int(),
  code_top: z.object({ id: z.int(), n: z.int() }),
  code_median: z.object({ id: z.int(), n: z.int() }),
  doc300: z.object({ id: z.int(), codings: z.int() }),
  cooc: z.object({ pairs_of_codings: z.int(), distinct_code_pairs: z.int() }),
  /** Words that stand in so many documents, so often in all. */
  needles: z.record(z.string(), z.object({ docs: z.int(), hits: z.int() })).default({}),
});
export type Manifest = z.infer<typeof Manifest>;

const Doc = z.object({ id: z.int(), name: z.string(), lang: z.string(), site: z.string(), role: z.string() });
export type CorpusDoc = z.infer<typeof Doc>;

const Code = z.object({
  id: z.int(),
  parent: z.int().nullable(),
  level: z.int(),
  name: z.string(),
  color: z.string(),
});
export type CorpusCode = z.infer<typeof Code>;

/** Offsets in code points, all of the basic plane: the same in UTF-16. */
export interface CorpusCoding {
  readonly doc: number;
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

export const manifestOf = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
export const docsOf = (folder: string): CorpusDoc[] =>
  lines(join(folder, 'docs.jsonl')).map(line => Doc.parse(JSON.parse(line)));
export const codesOf = (folder: string): CorpusCode[] =>
  lines(join(folder, 'codes.jsonl')).map(line => Code.parse(JSON.parse(line)));

/** The codings, those of one document after those of another. */
export async function* codingsOf(folder: string): AsyncGenerator<CorpusCoding[]> {
  let ofDoc: CorpusCoding[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, 'codings.jsonl')) })) {
    const coding = JSON.parse(line) as CorpusCoding;
    if (ofDoc[0] && ofDoc[0].doc !== coding.doc) {
      yield ofDoc;
      ofDoc = [];
    }
    ofDoc.push(coding);
  }
  if (ofDoc.length > 0) yield ofDoc;
}
