import type { Code, CodeMembership } from '../api/entities/codes.ts';
import { mayLieUnder } from './code-levels.ts';

type Placed = Pick<Code, 'id' | 'kind' | 'parentId'>;
type Tie = Pick<CodeMembership, 'codeId' | 'categoryId'>;

/** Why a code cannot also be shown under a category; null where it can. */
export type Hindrance = 'itself' | 'level' | 'parent' | 'below';

/** Everything a code is shown under, step by step upwards: its parents and its further categories. */
function holdersOf(codes: ReadonlyMap<string, Placed>, ties: readonly Tie[], start: string): Set<string> {
  const further = Map.groupBy(ties, tie => tie.codeId);
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const parentId = codes.get(id)?.parentId ?? null;
    const above = [
      ...(parentId === null ? [] : [parentId]),
      ...(further.get(id) ?? []).map(tie => tie.categoryId),
    ];
    for (const each of above) {
      if (reached.has(each)) continue;
      reached.add(each);
      waiting.push(each);
    }
  }
  return reached;
}

/**
 * What keeps a code from also being shown under a category: it is that category, its parent is, the level does not
 * allow it, or the category is itself shown below the code, be it by way of further categories.
 */
export function hindrance(
  codes: ReadonlyMap<string, Placed>,
  ties: readonly Tie[],
  codeId: string,
  categoryId: string,
): Hindrance | null {
  const [code, category] = [codes.get(codeId), codes.get(categoryId)];
  if (!code || !category || codeId === categoryId) return 'itself';
  if (code.parentId === categoryId) return 'parent';
  if (category.kind === 'concept' || !mayLieUnder(code.kind, category.kind)) return 'level';
  return holdersOf(codes, ties, categoryId).has(codeId) ? 'below' : null;
}

/** Those of the further categories that no longer may be, after codes were moved, merged or given other levels. */
export function outdatedTies<T extends Tie>(codes: readonly Placed[], ties: readonly T[]): T[] {
  const byId = new Map(codes.map(code => [code.id, code]));
  const kept: T[] = [];
  const outdated: T[] = [];
  // One at a time: of two that make a circle only the later goes.
  for (const tie of ties)
    (hindrance(byId, kept, tie.codeId, tie.categoryId) === null ? kept : outdated).push(tie);
  return outdated;
}
