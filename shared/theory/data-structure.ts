import type { Code } from '../api/entities/codes.ts';
import { ancestorAtLevel, buildCodeTree, type CodeTree, descendantsOf } from './code-tree.ts';

/** The part of a code row a data structure needs. */
export type StructureCode = Pick<Code, 'id' | 'name' | 'kind' | 'parentId' | 'position' | 'color'>;

/** A code in the data structure; `codings` are its own and those of all below it. */
export interface StructureEntry {
  readonly codeId: string;
  readonly name: string;
  readonly codings: number;
}

/** A second-order theme with its first-order concepts, the most used first. */
export interface StructureTheme extends StructureEntry {
  readonly concepts: readonly StructureEntry[];
}

/** An aggregate dimension with its themes in the order of the code tree; null holds themes that are in none. */
export interface StructureDimension {
  readonly dimension: (StructureEntry & Pick<StructureCode, 'color'>) | null;
  readonly themes: readonly StructureTheme[];
}

/** What keeps a data structure from being whole. */
export const STRUCTURE_FAULTS = [
  'conceptWithoutTheme',
  'conceptWithoutQuote',
  'themeWithoutConcept',
  'themeWithoutDimension',
  'dimensionWithoutTheme',
] as const;
export type StructureFault = (typeof STRUCTURE_FAULTS)[number];

/** The data structure after Gioia: concepts into themes, themes into dimensions, around one core category. */
export interface DataStructure {
  /** Name of the core category; empty where there is none. */
  readonly core: string;
  readonly dimensions: readonly StructureDimension[];
  /** Codes by what is wrong with them, in the order of the code tree. */
  readonly faults: Readonly<Record<StructureFault, readonly StructureEntry[]>>;
}

/** What stands in the columns: each code under its own parent only, and concepts within concepts under the outermost. */
function columnsOf(tree: CodeTree) {
  const isInConcept = (id: string) => tree.ancestorsOf(id)[0]?.kind === 'concept';
  const concepts = tree.ordered.filter(code => code.kind === 'concept' && !isInConcept(code.id));
  const themes = tree.ordered.filter(code => code.kind === 'category');
  const dimensions = tree.ordered.filter(code => code.kind === 'main');
  return { concepts, themes, dimensions };
}

/** The code of a level that a code lies under, or null. */
function holderOf(tree: CodeTree, id: string, level: 'category' | 'main'): string | null {
  const { codeId, grouped } = ancestorAtLevel(tree, id, level);
  const kind = tree.byId.get(codeId)?.kind;
  return grouped && codeId !== id && (kind === 'category' || kind === 'main') ? codeId : null;
}

/**
 * Derives the data structure from the code tree. `codings` are numbers of codings by code, each code's own. A theme that
 * stands straight under the core category is in no dimension.
 */
export function dataStructure(
  codes: readonly StructureCode[],
  codings: Readonly<Record<string, number>>,
): DataStructure {
  const tree = buildCodeTree(codes);
  const colorOf = new Map(codes.map(code => [code.id, code.color]));
  const entry = (id: string): StructureEntry => ({
    codeId: id,
    name: tree.byId.get(id)?.name ?? '',
    codings: [id, ...descendantsOf(tree, id).map(code => code.id)].reduce(
      (sum, each) => sum + (codings[each] ?? 0),
      0,
    ),
  });
  const { concepts, themes, dimensions } = columnsOf(tree);
  const byTheme = Map.groupBy(concepts, code => holderOf(tree, code.id, 'category'));
  const drawn: StructureTheme[] = themes.map(({ id }) => ({
    ...entry(id),
    concepts: (byTheme.get(id) ?? []).map(code => entry(code.id)).sort((a, b) => b.codings - a.codings),
  }));
  const byDimension = Map.groupBy(drawn, theme => holderOf(tree, theme.codeId, 'main'));
  const held = dimensions.map(({ id }) => ({
    dimension: { ...entry(id), color: colorOf.get(id) ?? ('slate' as const) },
    themes: byDimension.get(id) ?? [],
  }));
  const loose = byDimension.get(null) ?? [];
  const all = concepts.map(code => entry(code.id));
  return {
    core: codes.find(code => code.kind === 'core')?.name ?? '',
    dimensions: [
      ...held.filter(each => each.themes.length > 0),
      ...(loose.length > 0 ? [{ dimension: null, themes: loose }] : []),
    ],
    faults: {
      conceptWithoutTheme: all.filter(each => holderOf(tree, each.codeId, 'category') === null),
      conceptWithoutQuote: all.filter(each => each.codings === 0),
      themeWithoutConcept: drawn.filter(each => each.concepts.length === 0),
      themeWithoutDimension: loose,
      dimensionWithoutTheme: held.filter(each => each.themes.length === 0).map(each => each.dimension),
    },
  };
}

/** The part of a data structure that is under one dimension; null for all of it, `loose` for what is in none. */
export function ofDimension(structure: DataStructure, dimensionId: string | null): DataStructure {
  if (dimensionId === null) return structure;
  const wanted = dimensionId === LOOSE ? undefined : dimensionId;
  return {
    ...structure,
    dimensions: structure.dimensions.filter(each => each.dimension?.codeId === wanted),
  };
}

/** Stands for “in no dimension” where one is chosen. */
export const LOOSE = 'loose';
