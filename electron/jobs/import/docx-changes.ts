import type { TrackedChanges } from './reading-choices.ts';

const INSERTED = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const DELETED = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

/** What a tracked change takes out: what it holds, the end of its paragraph, its row or cell, or nothing. */
export type ChangeReach = 'content' | 'paragraph-end' | 'row' | 'cell' | 'nothing';

export function isChange(name: string): boolean {
  return INSERTED.has(name) || DELETED.has(name);
}

/**
 * What of the text a tracked change takes out (ECMA-376, part 1, 17.13.5): deletions when changes are accepted,
 * insertions when they are rejected.
 * @param above names of the elements around it, innermost last
 */
export function reachOfChange(
  name: string,
  above: readonly string[],
  choice: TrackedChanges | undefined,
): ChangeReach {
  const gone = choice === 'rejected' ? INSERTED : DELETED;
  if (!gone.has(name)) return 'nothing';
  const parent = above.at(-1);
  if (parent === 'w:rPr') return above.at(-2) === 'w:pPr' ? 'paragraph-end' : 'nothing';
  if (parent === 'w:trPr') return 'row';
  if (parent === 'w:tcPr') return 'cell';
  return parent === 'w:numPr' ? 'nothing' : 'content';
}
