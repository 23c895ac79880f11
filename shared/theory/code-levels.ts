import type { CodeKind } from '../api/entities/codes.ts';

/** How high a level stands: concept 0, category 1, main category 2, core category 3. */
export const RANK: Readonly<Record<CodeKind, number>> = { concept: 0, category: 1, main: 2, core: 3 };

const LEVEL_BELOW: Readonly<Record<CodeKind, CodeKind>> = {
  core: 'main',
  main: 'category',
  category: 'concept',
  concept: 'concept',
};

const LEVEL_ABOVE: Readonly<Record<CodeKind, CodeKind>> = {
  concept: 'category',
  category: 'main',
  main: 'core',
  core: 'core',
};

/**
 * Whether a code of a level may lie under one of another (null: under none). What is grouped stands below what groups
 * it, though levels may be left out; concepts may hold concepts.
 */
export function mayLieUnder(kind: CodeKind, parentKind: CodeKind | null): boolean {
  if (parentKind === null) return true;
  return RANK[kind] < RANK[parentKind] || (kind === 'concept' && parentKind === 'concept');
}

/** The level of a code that was put under another: its own where it may lie there, else the one below the parent's. */
export function kindUnder(kind: CodeKind, parentKind: CodeKind | null): CodeKind {
  return parentKind === null || mayLieUnder(kind, parentKind) ? kind : LEVEL_BELOW[parentKind];
}

/** The level of what groups codes of these levels: one above the highest of them, a category where there are none. */
export function kindAbove(kinds: readonly CodeKind[]): CodeKind {
  const highest = kinds.reduce<CodeKind>((top, kind) => (RANK[kind] > RANK[top] ? kind : top), 'concept');
  return LEVEL_ABOVE[highest];
}

/** The first of `holders`, nearest first, under which a code of this level may lie; null where it lies under none. */
export function nearestHolder(
  holders: readonly { readonly id: string; readonly kind: CodeKind }[],
  kind: CodeKind,
): string | null {
  return holders.find(holder => mayLieUnder(kind, holder.kind))?.id ?? null;
}
