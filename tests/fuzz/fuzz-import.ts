import { JobRunner } from '../../electron/jobs/job-runner.ts';
import { RootedError } from '../../shared/api/errors.ts';
import { seeded } from '../support/seeded.ts';
import { mutate } from './mutate.ts';
import { rearrangeXml } from './rearrange-xml.ts';
import { type SeedFile, seedFiles } from './seed-files.ts';

/** What became of broken files: how many ended how, and those that ended as none may. */
export interface FuzzResult {
  readonly outcomes: ReadonlyMap<string, number>;
  /** Broken files that made a reader fail without a reason, run on, or run out of memory; `turn` makes them again. */
  readonly failures: readonly {
    readonly turn: number;
    readonly fileName: string;
    readonly outcome: string;
  }[];
}

/** Longer than a file of some kilobytes takes to read on any machine. */
const TIMEOUT_MS = 20_000;

/** The broken file of a turn: the same for the same seed. */
export function brokenFile(files: readonly SeedFile[], seed: number, turn: number): SeedFile {
  const next = seeded(seed + turn * 7919);
  const pick = () => files[Math.floor(next() * files.length)];
  const [file, other] = [pick(), pick()];
  if (!file || !other) throw new Error('there are no files to break');
  // Now and then a file comes under the name of another kind.
  const fileName = next() < 0.1 ? other.fileName : file.fileName;
  const isDocument = /\.(?:docx|odt)$/.test(file.fileName);
  const bytes =
    isDocument && next() < 0.7 ? rearrangeXml(file.bytes, next) : mutate(file.bytes, other.bytes, next);
  return { fileName, bytes };
}

/** Reads broken files one after the other in the worker that imports use. */
export async function fuzzImport(
  count: number,
  seed: number,
  onTurn: (turn: number) => void = () => undefined,
): Promise<FuzzResult> {
  const files = await seedFiles();
  const outcomes = new Map<string, number>();
  const failures: { turn: number; fileName: string; outcome: string }[] = [];
  const runner = new JobRunner();
  try {
    for (let turn = 0; turn < count; turn++) {
      onTurn(turn);
      const { fileName, bytes } = brokenFile(files, seed, turn);
      const outcome = await outcomeOf(runner, { fileName, bytes });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (/^(UNEXPECTED|time|memory|\?)/.test(outcome)) failures.push({ turn, fileName, outcome });
    }
  } finally {
    runner.end();
  }
  return { outcomes, failures };
}

async function outcomeOf(runner: JobRunner, file: SeedFile): Promise<string> {
  try {
    const { format } = await runner.run('read-transcript', file, { timeoutMs: TIMEOUT_MS });
    return `read as ${format}`;
  } catch (error) {
    if (!(error instanceof RootedError)) return `? ${String(error)}`;
    const { limit } = error.details;
    if (error.code === 'FILE_TOO_LARGE' && (limit === 'time' || limit === 'memory')) return limit;
    return error.code === 'UNEXPECTED' ? `UNEXPECTED ${error.message}` : error.code;
  }
}
