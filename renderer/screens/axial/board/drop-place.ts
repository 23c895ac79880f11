import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import { RANK } from '../../../../shared/theory/code-levels.ts';
import { NO_MAIN } from './board-model.ts';

/** What lies under the pointer, from the inside out; an id is a code's, except that of a column, which is its key. */
export interface Hit {
  /** A code in a list, and whether the pointer is in its upper half. */
  chip?: { id: string; isUpper: boolean };
  card?: { id: string; isUpper: boolean };
  column?: { key: string; isLeft: boolean };
  area: 'loose' | 'core' | 'addCategory' | 'addMain' | null;
}

/** What dropping there does, and the edge that shows it; `key` is what is marked. */
export type DropPlace =
  | { act: 'before' | 'after'; key: string; targetId: string }
  | { act: 'into'; key: string; parentId: string | null }
  | { act: 'make'; key: string; kind: 'category' | 'main'; column: string | null };

export const LOOSE = 'loose';
export const CORE = 'core';
export const ADD_MAIN = 'addMain';

interface Dragged {
  /** The highest level among the dragged codes. */
  highest: CodeKind;
  /** Whether concepts to group stand in an order that can be changed by hand. */
  looseIsOrdered: boolean;
  /** Whether what is on the board does. */
  boardIsOrdered: boolean;
  coreId: string | null;
}

/** Where dragged codes go when they are let go of, or null where they cannot be dropped. */
export function dropPlace(hit: Hit, dragged: Dragged): DropPlace | null {
  const rank = RANK[dragged.highest];
  if (hit.area === 'addMain')
    return rank < RANK.main ? { act: 'make', key: ADD_MAIN, kind: 'main', column: null } : null;
  if (hit.area === 'core')
    return dragged.coreId === null ? null : { act: 'into', key: CORE, parentId: dragged.coreId };
  if (hit.area === 'loose') return rank === 0 ? loosePlace(hit, dragged.looseIsOrdered) : null;
  if (rank === 0) return conceptPlace(hit, dragged.boardIsOrdered);
  if (rank === RANK.category) return categoryPlace(hit, dragged.boardIsOrdered);
  return mainPlace(hit, dragged.coreId);
}

const beside = (id: string, isFirst: boolean): DropPlace => ({
  act: isFirst ? 'before' : 'after',
  key: id,
  targetId: id,
});

function loosePlace({ chip }: Hit, isOrdered: boolean): DropPlace {
  return chip && isOrdered ? beside(chip.id, chip.isUpper) : { act: 'into', key: LOOSE, parentId: null };
}

function makeIn(column: string): DropPlace {
  return { act: 'make', key: `add:${column}`, kind: 'category', column };
}

function conceptPlace({ chip, card, column, area }: Hit, isOrdered: boolean): DropPlace | null {
  if (area === 'addCategory' && column) return makeIn(column.key);
  if (chip && isOrdered) return beside(chip.id, chip.isUpper);
  if (card) return { act: 'into', key: card.id, parentId: card.id };
  return intoColumn(column);
}

function categoryPlace({ card, column }: Hit, isOrdered: boolean): DropPlace | null {
  if (card && isOrdered) return beside(card.id, card.isUpper);
  if (column?.key === NO_MAIN) return { act: 'into', key: NO_MAIN, parentId: null };
  return intoColumn(column);
}

/** A main category is put beside another: the order of the columns. */
function mainPlace({ column }: Hit, coreId: string | null): DropPlace | null {
  if (!column || column.key === NO_MAIN || column.key === coreId) return null;
  return beside(column.key, column.isLeft);
}

function intoColumn(column: Hit['column']): DropPlace | null {
  if (!column || column.key === NO_MAIN) return null;
  return { act: 'into', key: column.key, parentId: column.key };
}
