import { create } from 'zustand';
import type { CodeKind } from '../../../../shared/api/entities/codes.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { buildCodeTree, descendantsOf } from '../../../../shared/theory/code-tree.ts';
import { rowMap } from '../../../state/mirror.ts';

/** Which codings are shown in the text: those that pass every condition; an empty list is none. */
export interface HighlightFilter {
  /** These codes, with all below them. */
  readonly codeIds: readonly string[];
  readonly coderIds: readonly string[];
  readonly kinds: readonly CodeKind[];
}

export const NO_FILTER: HighlightFilter = { codeIds: [], coderIds: [], kinds: [] };

/** Stays from one source to the next; reading is meant to go on where one looks for something. */
export const useHighlightFilter = create<HighlightFilter>(() => NO_FILTER);

export const setHighlightFilter = useHighlightFilter.setState;

interface Filtered {
  readonly codeId: string;
  readonly coderId: string | null;
}

/** Whether a coding passes. */
export function passes(
  filter: HighlightFilter,
  codes: readonly Row<'code'>[],
): (coding: Filtered) => boolean {
  const { codeIds, coderIds, kinds } = filter;
  const tree = buildCodeTree(codes);
  const wanted = new Set(codeIds.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]));
  const ofKind = new Set(codes.filter(code => kinds.includes(code.kind)).map(code => code.id));
  return ({ codeId, coderId }) =>
    (codeIds.length === 0 || wanted.has(codeId)) &&
    (coderIds.length === 0 || (coderId !== null && coderIds.includes(coderId))) &&
    (kinds.length === 0 || ofKind.has(codeId));
}

export function conditionCount({ codeIds, coderIds, kinds }: HighlightFilter): number {
  return codeIds.length + coderIds.length + kinds.length;
}

/** The filter as it is now. */
export function currentFilter(): (coding: Filtered) => boolean {
  const filter = useHighlightFilter.getState();
  return conditionCount(filter) === 0 ? () => true : passes(filter, [...rowMap('code').values()]);
}
