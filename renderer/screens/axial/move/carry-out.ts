import { makeCode, moveCodes } from '../axial-actions.ts';
import { beginMaking } from '../begin.ts';
import type { MoveChoice } from './move-choices.ts';

/** Moves codes to the place chosen. */
export function carryOut(choice: MoveChoice, ids: readonly string[], typed: string): void {
  if (choice.type === 'code') void moveCodes(ids, { parentId: choice.target.code.id, beforeId: null });
  else if (choice.type === 'out') void moveCodes(ids, { parentId: null, beforeId: null });
  else if (typed === '') beginMaking(ids);
  else void makeCode({ name: typed, kind: choice.kind, parentId: null, childIds: ids });
}
