import { kindAbove } from '../../../../shared/theory/code-levels.ts';
import { matchName } from '../../../names/match-name.ts';
import type { CodeRow } from '../board/board-model.ts';
import { canLeave, type MoveTarget, moveTargets } from './move-targets.ts';

export type Leaving = 'concept' | 'category' | 'main';

/** A line of the list of places. */
export type MoveChoice =
  | { type: 'code'; key: string; target: MoveTarget }
  /** Out of every group; `kind` is the highest level of what leaves. */
  | { type: 'out'; key: string; kind: Leaving }
  /** Into a group that is made for it, named as typed or, without a name, on the board. */
  | { type: 'new'; key: string; kind: 'category' | 'main'; name: string };

/**
 * All places that codes can be moved to, those that fit what was typed first. `outName` says in words what it is to lie
 * in no group, so that it too is found by name.
 */
export function moveChoices(
  codes: readonly CodeRow[],
  ids: readonly string[],
  typed: string,
  outName: (kind: Leaving) => string,
): MoveChoice[] {
  const kinds = codes.filter(code => ids.includes(code.id)).map(code => code.kind);
  const above = kindAbove(kinds);
  const name = typed.trim();
  const targets = moveTargets(codes, ids, typed);
  const found: MoveChoice[] = targets.map(target => ({ type: 'code', key: target.code.id, target }));
  const kind = above === 'category' ? 'concept' : above === 'main' ? 'category' : 'main';
  if (canLeave(codes, ids) && matchName(outName(kind), name) !== null)
    found.push({ type: 'out', key: 'out', kind });
  const isTaken = targets.some(({ code }) => code.name === name);
  if (above !== 'core' && above !== 'concept' && !isTaken)
    found.push({ type: 'new', key: 'new', kind: above, name });
  return found;
}
