import type { LossKind } from './losses.ts';

/** What a field shows that has an instruction and no result, and what it does not carry. */
export interface ShownField {
  readonly text: string;
  readonly loss: LossKind | null;
}

/** More than any field says: a damaged file may run on. */
export const LONGEST_INSTRUCTION = 10_000;

const LINK = /^\s*HYPERLINK\b(?!\s+\\l)/i;
const EQUATION = /^\s*EQ\s/i;
/** Signs drawn over each other: a reading above its word, or a word in a circle; the word comes last. */
const OVERSTRIKE = /\\o(?:\\a[lcrd])?\s*\((.*)\)\s*$/is;
const READING = /^\s*\\s\\up\s*\d+\s*\(/i;

/** The last of the parts between commas or semicolons that stand outside of brackets. */
function lastPart(list: string): string {
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const sign = list[i] ?? '';
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth === 0 && /[,;，；]/.test(sign)) from = i + 1;
  }
  return list.slice(from).trim();
}

/**
 * What an instruction shows by itself: EQ fields have no result (ECMA-376, part 1, 17.16.5.17 has dropped them, Word
 * and others still write them for readings above words). A link's address is lost.
 */
export function shownByInstruction(instruction: string): ShownField {
  if (LINK.test(instruction)) return { text: '', loss: 'links' };
  if (!EQUATION.test(instruction)) return { text: '', loss: null };
  const drawn = OVERSTRIKE.exec(instruction.slice(0, LONGEST_INSTRUCTION))?.[1];
  if (drawn === undefined) return { text: '', loss: 'formulas' };
  return { text: lastPart(drawn), loss: READING.test(drawn) ? 'ruby' : 'formatting' };
}
