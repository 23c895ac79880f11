import type { Turn } from '../../shared/api/entities/sources.ts';
import type { Rows } from './storage/rows.ts';

const voicesIn = (turns: readonly Turn[]) => new Set(turns.flatMap(turn => turn.speaker ?? []));

/** Whose name a new one took the place of: who spoke the turn at the same place of the list before. */
function spokenBefore(before: readonly Turn[], now: readonly Turn[], name: string): string | null {
  if (before.length !== now.length) return null;
  const at = now.findIndex(turn => turn.speaker === name);
  return before[at]?.speaker ?? null;
}

/**
 * Lets the voices of a source be those that its turns name after a correction. A voice whose every label was corrected
 * is renamed and keeps its part in the interview; a name that is new beside it is a voice with the same part; one that
 * no turn names any more goes.
 */
export function correctSpeakers(
  rows: Rows,
  sourceId: string,
  before: readonly Turn[],
  now: readonly Turn[],
): void {
  const named = voicesIn(now);
  const spoke = voicesIn(before);
  const known = new Map(rows.where('speaker', 'sourceId', sourceId).map(row => [row.name, row]));
  for (const name of named) {
    if (known.has(name)) continue;
    const old = known.get(spokenBefore(before, now, name) ?? '');
    if (old && !named.has(old.name)) {
      rows.update('speaker', old.id, { name });
      known.delete(old.name);
      known.set(name, { ...old, name });
      continue;
    }
    const part = { role: old?.role ?? ('participant' as const), participantId: old?.participantId ?? null };
    known.set(name, rows.insert('speaker', { sourceId, name, ...part }));
  }
  for (const [name, row] of known) if (spoke.has(name) && !named.has(name)) rows.remove('speaker', row.id);
}
