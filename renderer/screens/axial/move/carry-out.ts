import { makeCode, moveCodes } from '../axial-actions.ts';
import { beginMaking } from '../begin.ts';
import type { MoveChoice } from './move-choices.ts';

/** Moves codes to the place chosen; `suggestionKey` is the suggestion that this carries out, if there is one. */
export function carryOut(
  choice: MoveChoice,
  ids: readonly string[],
  typed: string,
  suggestionKey: string | null,
): void {
  if (choice.type === 'code')
    void moveCodes(ids, { parentId: choice.target.code.id, beforeId: null }, suggestionKey);
  else if (choice.type === 'out') void moveCodes(ids, { parentId: null, beforeId: null });
  else if (typed === '') beginMaking(ids, suggestionKey);
  else void makeCode({ name: typed, kind: choice.kind, parentId: null, childIds: ids, suggestionKey });
}
