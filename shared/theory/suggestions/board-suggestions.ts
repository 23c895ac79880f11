import type { Code } from '../../api/entities/codes.ts';
import { buildCodeTree, type CodeTree } from '../code-tree.ts';
import { type Nearness, nearNames } from './near-names.ts';
import { type PlacedCoding, standTogether, type Together } from './together.ts';

export interface NearSuggestion extends Nearness {
  readonly key: string;
  readonly ids: readonly [string, string];
}

export interface TogetherSuggestion extends Omit<Together, 'a' | 'b'> {
  readonly key: string;
  readonly ids: readonly [string, string];
}

/** Fewer passages, or all from one interview, say more of that interview than of the concepts. */
const LEAST = { passages: 2, sources: 2, share: 0.2 };
/** Concepts that were put into different groups were so for a reason: more must speak against it. */
const LEAST_GROUPED = { passages: 3, share: 0.3 };

/** Names a suggestion by the ids of its codes in their own order, so that it is known again whatever they are called. */
export function suggestionKey(kind: 'near' | 'together', ids: readonly string[]): string {
  return [kind, ...[...ids].sort()].join(' ');
}

/**
 * Codes whose names are near each other, and concepts that often stand together but not in one group. Those that were answered are left out. Nothing is offered for codes that lie above each other.
 */
export function boardSuggestions(
  codes: readonly Code[],
  codings: readonly PlacedCoding[],
  answered: ReadonlySet<string>,
): { near: NearSuggestion[]; together: TogetherSuggestion[] } {
  const tree = buildCodeTree(codes);
  const near = nearNames(
    codes,
    code => code.name,
    (a, b) => a.kind === b.kind && !isAbove(tree, a.id, b.id),
  ).map(({ a, b, ...why }) => ({
    key: suggestionKey('near', [a.id, b.id]),
    ids: [a.id, b.id] as const,
    ...why,
  }));
  const nearKeys = new Set(near.map(({ ids }) => [...ids].sort().join(' ')));
  const concepts = new Map(codes.filter(code => code.kind === 'concept').map(code => [code.id, code]));
  const mayPair = (a: string, b: string) => {
    const [one, two] = [concepts.get(a), concepts.get(b)];
    return one !== undefined && two !== undefined && (one.parentId === null || one.parentId !== two.parentId);
  };
  const own = codings.filter(coding => concepts.has(coding.codeId));
  const isLoose = ({ a, b }: Together) => [a, b].some(id => concepts.get(id)?.parentId === null);
  const together = standTogether(own, mayPair, LEAST)
    .filter(each => isLoose(each) || isStrong(each))
    .filter(({ a, b }) => !nearKeys.has([a, b].sort().join(' ')) && !isAbove(tree, a, b))
    .map(({ a, b, ...counts }) => ({
      key: suggestionKey('together', [a, b]),
      ids: [a, b] as const,
      ...counts,
    }));
  const isOpen = ({ key }: { key: string }) => !answered.has(key);
  return { near: near.filter(isOpen), together: together.filter(isOpen) };
}

function isStrong({ same, near, share }: Together): boolean {
  return same + near >= LEAST_GROUPED.passages && share >= LEAST_GROUPED.share;
}

function isAbove(tree: CodeTree, a: string, b: string): boolean {
  return [a, b].some((id, index) => tree.ancestorsOf(id).some(code => code.id === [b, a][index]));
}
