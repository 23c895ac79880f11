import type { Revision } from '../../shared/api/entities/history.ts';

/** Which steps do not hold at present, because the last word on them was an undo. Takes revisions in any order. */
export function undoneSteps(revisions: readonly Revision[]): ReadonlySet<number> {
  const byId = new Map(revisions.map(revision => [revision.id, revision]));
  const undone = new Set<number>();
  for (const revision of [...revisions].sort((a, b) => a.id - b.id)) {
    const subject = originOf(revision, byId);
    if (revision.kind === 'undo') undone.add(subject);
    else if (revision.kind === 'redo') undone.delete(subject);
  }
  return undone;
}

/** The step that was done in the first place, behind any chain of undo and redo. */
function originOf(revision: Revision, byId: ReadonlyMap<number, Revision>): number {
  let current = revision;
  while (current.kind !== 'do' && current.reverses !== null) {
    const next = byId.get(current.reverses);
    if (next === undefined) return current.reverses;
    current = next;
  }
  return current.id;
}
