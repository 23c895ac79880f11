import type { Result } from '../../shared/api/method-table.ts';
import { codingsInSources, countByCode, countBySource, type SourceCount } from './storage/coding-queries.ts';
import type { ChangeImage } from './storage/revisions.ts';
import type { Rows } from './storage/rows.ts';

/** Past so many codes or sources in one step it is quicker to count everything. */
const MOST_APART = 200;

/** The codes and sources whose codings were changed by a step. */
function touchedBy(images: readonly ChangeImage[]): { codeIds: Set<string>; sourceIds: Set<string> } {
  const [codeIds, sourceIds] = [new Set<string>(), new Set<string>()];
  for (const { tableName, before, after } of images) {
    if (tableName !== 'coding') continue;
    for (const row of [before, after]) {
      if (typeof row?.['codeId'] === 'string') codeIds.add(row['codeId']);
      if (typeof row?.['sourceId'] === 'string') sourceIds.add(row['sourceId']);
    }
  }
  return { codeIds, sourceIds };
}

/**
 * How many codings there are of each code and in each source, kept up to date: after a step only what it touched is
 * counted anew, so that a coding costs the same in a project of a million.
 */
export class CodingCounts {
  private readonly rows: Rows;
  private byCode: Map<string, number> | null = null;
  private bySource = new Map<string, SourceCount>();
  /** Of codes whose use was asked for: how many codings they have in each source. */
  private readonly cells = new Map<string, ReadonlyMap<string, number>>();

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** Codings of each code that has any, not those below it. */
  get ofCodes(): ReadonlyMap<string, number> {
    if (this.byCode) return this.byCode;
    this.bySource = countBySource(this.rows);
    this.byCode = countByCode(this.rows);
    return this.byCode;
  }

  all(): Result<'codings.counts'> {
    const byCode = this.ofCodes;
    return {
      total: [...byCode.values()].reduce((sum, n) => sum + n, 0),
      byCode: Object.fromEntries(byCode),
      bySource: Object.fromEntries(this.bySource),
    };
  }

  /** Codings of a code, without those below it, by source; counted once and then known until one of them changes. */
  inSources(codeId: string): ReadonlyMap<string, number> {
    const known = this.cells.get(codeId);
    if (known) return known;
    const counted = codingsInSources(this.rows, codeId);
    this.cells.set(codeId, counted);
    return counted;
  }

  /** Takes in what a step changed. */
  take(images: readonly ChangeImage[]): void {
    const { codeIds, sourceIds } = touchedBy(images);
    for (const id of codeIds) this.cells.delete(id);
    // A source that goes takes its codings along, each with an image of its own.
    if (!this.byCode) return;
    if (codeIds.size > MOST_APART || sourceIds.size > MOST_APART) {
      this.byCode = null;
      return;
    }
    replace(this.byCode, codeIds, countByCode(this.rows, [...codeIds]));
    replace(this.bySource, sourceIds, countBySource(this.rows, [...sourceIds]));
  }
}

function replace<T>(known: Map<string, T>, ids: ReadonlySet<string>, counted: ReadonlyMap<string, T>): void {
  for (const id of ids) {
    const now = counted.get(id);
    if (now === undefined) known.delete(id);
    else known.set(id, now);
  }
}
