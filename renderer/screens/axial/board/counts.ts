import type { TFunction } from 'i18next';
import type { CodeRow } from './board-model.ts';

/** Codings of codes: their own, and with those of all that lies below them, as the code tree counts. */
export interface Counts {
  ownOf(codeId: string): number;
  totalOf(codeId: string): number;
}

/** Adds up what lies below each code; codes that lie in a circle, in a damaged file, are counted once. */
export function countCodings(codes: readonly CodeRow[], own: Readonly<Record<string, number>>): Counts {
  const children = Map.groupBy(codes, code => code.parentId);
  const totals = new Map<string, number>();
  const add = (id: string): number => {
    const known = totals.get(id);
    if (known !== undefined) return known;
    totals.set(id, 0);
    const below = (children.get(id) ?? []).reduce((sum, child) => sum + add(child.id), 0);
    totals.set(id, (own[id] ?? 0) + below);
    return totals.get(id) ?? 0;
  };
  for (const code of codes) add(code.id);
  return { ownOf: id => own[id] ?? 0, totalOf: id => totals.get(id) ?? 0 };
}

/** Codings in words: where some are of what lies below a code, its own are told apart. */
export function countTitle(t: TFunction, own: number, total: number): string {
  const all = t('common.counts.codings', { count: total });
  if (own === total) return all;
  return own === 0 ? t('axial.countBelow', { all }) : t('axial.countParts', { all, own, below: total - own });
}
