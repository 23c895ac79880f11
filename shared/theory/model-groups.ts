import type { Color } from '../api/primitives.ts';
import { buildCodeTree, type TreeCode } from './code-tree.ts';
import type { ModelGraph } from './model-graph.ts';

/** Factors that belong to one main category. */
export interface ModelGroup {
  /** The main category. */
  readonly id: string;
  readonly name: string;
  readonly translation: string;
  readonly color: Color;
  readonly members: readonly string[];
}

type GroupedCode = TreeCode & { readonly color: Color; readonly translation: string };

/**
 * The drawn factors by the main category they lie under, in tree order. Main categories and the core category stand for
 * themselves, and so does what lies under none: they are in no group.
 */
export function modelGroups(
  graph: Pick<ModelGraph, 'factors'>,
  codes: readonly GroupedCode[],
): readonly ModelGroup[] {
  const tree = buildCodeTree(codes);
  const mainOf = (codeId: string) => tree.ancestorsOf(codeId).find(code => code.kind === 'main')?.id;
  const members = Map.groupBy(
    graph.factors.filter(factor => factor.kind !== 'main' && factor.kind !== 'core'),
    factor => mainOf(factor.codeId),
  );
  const byId = new Map(codes.map(code => [code.id, code]));
  return tree.ordered.flatMap(({ id }) => {
    const code = byId.get(id);
    const inside = members.get(id);
    if (!code || !inside) return [];
    const { name, translation, color } = code;
    return [{ id, name, translation, color, members: inside.map(factor => factor.codeId) }];
  });
}
