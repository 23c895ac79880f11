import type { TableName } from '../../shared/api/tables.ts';

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

/** What is derived from whole tables, kept until one of them changes. */
export class DerivedValues {
  private readonly kept = new Map<string, Kept>();
  private readonly changedAt = new Map<TableName, number>();
  private steps = 0;

  /** Says that rows of these tables are no longer what they were. */
  changed(tables: Iterable<TableName>): void {
    this.steps += 1;
    for (const table of tables) this.changedAt.set(table, this.steps);
  }

  /**
   * The value of that name, computed anew where one of `tables` changed since. Not to be asked within a step, whose rows
   * may still be taken back.
   */
  get<T>(name: string, tables: readonly TableName[], compute: () => T): T {
    const known = this.kept.get(name);
    if (known && tables.every(table => (this.changedAt.get(table) ?? 0) <= known.at)) return known.value as T;
    const value = compute();
    this.kept.set(name, { at: this.steps, value });
    return value;
  }
}
