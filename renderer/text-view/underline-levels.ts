import type { ViewCoding } from './text-view-types.ts';

/** Underlines that fit between two lines of text before the next line begins. */
export const SOLID_LEVELS = 3;

/**
 * Gives each code an underline level, 0 nearest the text, so that no two codes that overlap anywhere share
 * one. A code keeps the level it had if that is still free: lines must not jump while someone is coding.
 */
export function underlineLevels(
  codings: Iterable<ViewCoding>,
  previous: ReadonlyMap<string, number>,
): Map<string, number> {
  const conflicts = overlappingCodes(codings);
  const levels = new Map<string, number>();
  const kept = [...conflicts.keys()].filter(id => previous.has(id));
  const fresh = [...conflicts.keys()].filter(id => !previous.has(id));
  for (const id of [...kept, ...fresh]) {
    const taken = new Set([...(conflicts.get(id) ?? [])].map(other => levels.get(other)));
    const wished = previous.get(id);
    levels.set(id, wished !== undefined && !taken.has(wished) ? wished : lowestFree(taken));
  }
  return levels;
}

function lowestFree(taken: ReadonlySet<number | undefined>): number {
  let level = 0;
  while (taken.has(level)) level++;
  return level;
}

function overlappingCodes(codings: Iterable<ViewCoding>): Map<string, Set<string>> {
  const conflicts = new Map<string, Set<string>>();
  let open: ViewCoding[] = [];
  for (const coding of [...codings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    open = open.filter(other => other.end > coding.start);
    const own = conflicts.get(coding.codeId) ?? new Set();
    conflicts.set(coding.codeId, own);
    for (const other of open) {
      if (other.codeId === coding.codeId) continue;
      own.add(other.codeId);
      conflicts.get(other.codeId)?.add(coding.codeId);
    }
    open.push(coding);
  }
  return conflicts;
}
