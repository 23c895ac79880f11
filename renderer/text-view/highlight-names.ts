import type { MarkKind } from './text-view-types.ts';

/** Registry name of a code's highlight. */
export const codeHighlight = (codeId: string): string => `code-${codeId}`;

/** Registry name of the highlight of all codes that look the same: of one colour and with one underline. */
export const lookHighlight = (color: string, look: number): string => `look-${color}-${look}`;

/** Registry name of the highlight for one kind of mark. */
export const markHighlight = (kind: MarkKind): string => `mark-${kind}`;

/** The coding that is selected, drawn more strongly over its code's own highlight. */
export const SELECTED_HIGHLIGHT = 'coding-selected';
