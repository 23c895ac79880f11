import type { Loss, LossKind } from './losses.ts';

/** Counts what is lost while a document is read. */
export class LossTally {
  readonly #counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, this.count(kind) + count);
  }

  count(kind: LossKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  losses(): Loss[] {
    return [...this.#counts].map(([kind, count]) => ({ kind, count }));
  }
}
