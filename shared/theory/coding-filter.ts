import type { CodeKind } from '../api/entities/codes.ts';
import { buildCodeTree, descendantsOf, type TreeCode } from './code-tree.ts';

/** Which codings are shown: those that pass every condition; an empty list is none. */
export interface CodingFilter {
  /** These codes, with all below them. */
  readonly codeIds: readonly string[];
  readonly coderIds: readonly string[];
  readonly kinds: readonly CodeKind[];
}

interface Filtered {
  readonly codeId: string;
  readonly coderId: string | null;
}

/** Whether a coding passes. */
export function passes(filter: CodingFilter, codes: readonly TreeCode[]): (coding: Filtered) => boolean {
  const { codeIds, coderIds, kinds } = filter;
  const tree = buildCodeTree(codes);
  const wanted = new Set(codeIds.flatMap(id => [id, ...descendantsOf(tree, id).map(code => code.id)]));
  const ofKind = new Set(codes.filter(code => kinds.includes(code.kind)).map(code => code.id));
  return ({ codeId, coderId }) =>
    (codeIds.length === 0 || wanted.has(codeId)) &&
    (coderIds.length === 0 || (coderId !== null && coderIds.includes(coderId))) &&
    (kinds.length === 0 || ofKind.has(codeId));
}
