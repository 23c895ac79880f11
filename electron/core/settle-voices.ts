import type { Turn } from '../../shared/api/entities/sources.ts';
import type { ReadTranscript } from '../jobs/import/read-transcript.ts';

type Role = 'interviewer' | 'participant' | 'other';

/** What the user settled for the speakers of a file, by their names as written. */
interface Settled {
  readonly names: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, Role>>;
}

/** Of a record by names that people wrote: `constructor` is a name like any other. */
function settledFor<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * The turns and voices of a transcript under the names that were settled; speakers with the same name are one voice,
 * whose part is that of the one who had the name before, else that of the first. The text stays as written.
 */
export function settleVoices(
  { turns, speakers }: Pick<ReadTranscript, 'turns' | 'speakers'>,
  { names, roles }: Settled,
): { turns: Turn[]; voices: { name: string; role: Role }[] } {
  const nameOf = (written: string) => settledFor(names, written) ?? written;
  const voices = new Map<string, Role>();
  for (const { name: written, role: guess } of speakers) {
    const name = nameOf(written);
    const role = settledFor(roles, written) ?? (guess === 'interviewer' ? 'interviewer' : 'participant');
    if (!voices.has(name) || written === name) voices.set(name, role);
  }
  return {
    turns: turns.map(turn => ({ ...turn, speaker: turn.speaker === null ? null : nameOf(turn.speaker) })),
    voices: [...voices].map(([name, role]) => ({ name, role })),
  };
}
