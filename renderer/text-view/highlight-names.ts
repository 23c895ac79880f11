import type { MarkKind } from './text-view-types.ts';

/** Registry name of a code's highlight. */
export const codeHighlight = (codeId: string): string => `code-${codeId}`;

/** Registry name of the highlight of all codes that look the same: of one colour and with one underline. */
export const lookHighlight = (color: string, look: number): string => `look-${color}-${look}`;

/** Registry name of the highlight for one kind of mark. */
export const markHighlight = (kind: MarkKind): string => `mark-${kind}`;

const SELECTED = 'selected-';

/** Registry name of the highlight of the selected coding, drawn more strongly over its code's own. */
export const selectedHighlight = (color: string, look: number): string => `${SELECTED}${color}-${look}`;

export const isSelectedHighlight = (name: string): boolean => name.startsWith(SELECTED);
