import type { CheckedParams, Result } from '../../shared/api/method-table.ts';
import { parsePattern } from '../jobs/import/label-pattern.ts';
import { withRunner } from '../jobs/job-runner.ts';
import type { CallContext } from './handlers/handler-types.ts';
import { readFileOf } from './read-import-file.ts';

type Split = Result<'imports.split'>;
type PreviewFile = CheckedParams<'imports.split'>['file'];

const TURNS_SHOWN = 12;
const WORDS_SHOWN = 160;

/** What a pattern makes of a file; without one, what finding the labels makes of it. Stores nothing. */
export async function splitPreview(file: PreviewFile, context: CallContext): Promise<Split> {
  const parsed = file.pattern === undefined ? null : parsePattern(file.pattern);
  if (parsed && 'problem' in parsed) return { problem: parsed.problem, turns: 0, speakers: [], first: [] };
  const { read } = await withRunner(runner => readFileOf(file, runner, context));
  const { text, turns, speakers } = read;
  return {
    problem: null,
    turns: speakers.reduce((sum, speaker) => sum + speaker.turns, 0),
    speakers: speakers.map(({ name, turns: count }) => ({ name, turns: count })),
    first: turns.slice(0, TURNS_SHOWN).map(({ speaker, timeMs, bodyStart, end }) => ({
      speaker,
      timeMs,
      words: text.slice(bodyStart, Math.min(end, bodyStart + WORDS_SHOWN)).trim(),
    })),
  };
}
