import type { ModelLevel } from '../api/entities/models.ts';
import { ancestorAtLevel, buildCodeTree, type TreeCode } from '../theory/code-tree.ts';
import { type CodingFilter, passes } from '../theory/coding-filter.ts';
import { type Portrait, type PortraitOrder, portraitByFrequency, portraitByText } from './portrait-cells.ts';

/** How sources are portrayed. */
export interface PortraitWish {
  readonly level: ModelLevel;
  readonly order: PortraitOrder;
  /** How many cells a source has at most. */
  readonly most: number;
  readonly filter: CodingFilter;
}

interface StoredCoding {
  readonly codeId: string;
  readonly coderId: string | null;
  readonly start: number;
  readonly end: number;
  /** Emptied codings stand nowhere in the text. */
  readonly state: string;
}

/** Cells of a row, and how many a source can have: one row or four. */
export const ROW_CELLS = 100;
export const PORTRAIT_SIZES = [100, 400] as const;

/** So many sources stand beneath each other at most. */
export const MOST_PORTRAITS = 12;

/**
 * Gives a function that portrays a source: its codings that pass the filter, each counted for its code or for what
 * holds that at the level. Codes are indexed once for all sources.
 */
export function portraitsOf(
  codes: readonly TreeCode[],
  { level, order, most, filter }: PortraitWish,
): (codings: readonly StoredCoding[], length: number) => Portrait {
  const tree = buildCodeTree(codes);
  const isShown = passes(filter, codes);
  const lifted = new Map<string, string>();
  const lift = (codeId: string): string => {
    const known = lifted.get(codeId) ?? ancestorAtLevel(tree, codeId, level).codeId;
    lifted.set(codeId, known);
    return known;
  };
  const portray = order === 'text' ? portraitByText : portraitByFrequency;
  return (codings, length) => {
    const standing = codings
      .filter(coding => coding.state === 'ok' && isShown(coding))
      .map(({ codeId, start, end }) => ({ codeId: lift(codeId), start, end }));
    return portray(standing, length, most);
  };
}
