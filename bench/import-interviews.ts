import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { startCore } from '../electron/core/start-core.ts';
import { isFresh } from '../electron/launcher/freshness.ts';
import { coreClient } from '../electron/shell/core-client.ts';
import { seeded } from '../tests/support/seeded.ts';

export interface ImportTimes {
  /** The import of all interviews in one go, from the call to the last one stored, in milliseconds. */
  import: number;
  /** Baseline: reading the same files and unzipping them, nothing else. */
  unzip: number;
  files: number;
  words: number;
  /** The most memory that the process took while it imported, and what it had before, in bytes. */
  peak: number;
  before: number;
}

const FILES = 300;
const TURNS = 80;
const WORDS_IN_TURN = 100;
const WORDS =
  'the county paid for a base station so our village has signal and people report by phone now but the old accountant types it in for them every evening because nobody showed them twice'.split(
    ' ',
  );
const FOLDER = fileURLToPath(new URL('../dist/bench/interviews/', import.meta.url));

async function interview(seed: number): Promise<Uint8Array> {
  const next = seeded(seed);
  const words = () =>
    Array.from({ length: WORDS_IN_TURN }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ');
  const children = Array.from({ length: TURNS }, (_, i) => {
    const name = new TextRun({ text: i % 2 === 0 ? 'Interviewer: ' : 'Villager: ', bold: true });
    return new Paragraph({ children: [name, new TextRun(`${words()}.`)] });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** 300 interviews of 8,000 words, written once and used again by later runs. */
async function interviews(): Promise<string[]> {
  const last = join(FOLDER, `NA-${FILES}.docx`);
  if (!isFresh(last, [fileURLToPath(import.meta.url)])) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (let i = 1; i <= FILES; i++) writeFileSync(join(FOLDER, `NA-${i}.docx`), await interview(i));
  }
  return readdirSync(FOLDER).filter(name => name.endsWith('.docx'));
}

function unzipAll(names: readonly string[]): number {
  const began = performance.now();
  for (const name of names) unzipSync(readFileSync(join(FOLDER, name)));
  return performance.now() - began;
}

/** Imports the interviews through the core, as the dialog does once it was confirmed. */
export async function importInterviews(): Promise<ImportTimes> {
  const names = await interviews();
  const unzip = unzipAll(names);
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const core = await startCore({ home, samples: home });
  try {
    const client = coreClient(core.connect());
    await client.call('project.create', { name: 'Many interviews', language: 'en' });
    const items = [];
    for (const fileName of names)
      items.push({
        token: await core.registerFile(join(FOLDER, fileName)),
        fileName,
        title: fileName,
        siteName: null,
        participantCode: null,
      });
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    const timer = setInterval(watch, 50);
    const began = performance.now();
    const { imported } = await client.call('imports.commit', { items });
    const time = performance.now() - began;
    clearInterval(timer);
    if (imported.length !== FILES) throw new Error(`${imported.length} of ${FILES} were imported`);
    return { import: time, unzip, files: FILES, words: TURNS * WORDS_IN_TURN, peak, before };
  } finally {
    await core.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
