import type { CountsChange } from '../../shared/api/events.ts';
import type { Result } from '../../shared/api/method-table.ts';
import { codingsInSources, countByCode, countBySource, type SourceCount } from './storage/coding-queries.ts';
import type { ChangeImage } from './storage/revisions.ts';
import type { Rows } from './storage/rows.ts';

/** Past so many sources in one step it is quicker to count all of them. */
const MOST_APART = 200;

/** Code, then source: how many codings came or went there. Emptied ones are counted nowhere. */
function differences(images: readonly ChangeImage[]): Map<string, Map<string, number>> {
  const byCode = new Map<string, Map<string, number>>();
  const count = (row: ChangeImage['before'], by: number) => {
    if (row?.['state'] !== 'ok') return;
    const [codeId, sourceId] = [String(row['codeId']), String(row['sourceId'])];
    const bySource = byCode.get(codeId) ?? new Map<string, number>();
    byCode.set(codeId, bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + by));
  };
  for (const { tableName, before, after } of images) {
    if (tableName !== 'coding') continue;
    count(before, -1);
    count(after, 1);
  }
  return byCode;
}

/**
 * How many codings there are of each code and in each source, kept up to date: after a step what it made and took away
 * is added, so that a coding of a code with 100,000 costs what one of a new code does.
 */
export class CodingCounts {
  private readonly rows: Rows;
  private byCode: ReadonlyMap<string, number> | null = null;
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

  /** Codings of a code, without those below it, by source; counted once and then carried over each step. */
  inSources(codeId: string): ReadonlyMap<string, number> {
    const known = this.cells.get(codeId);
    if (known) return known;
    const counted = codingsInSources(this.rows, codeId);
    this.cells.set(codeId, counted);
    return counted;
  }

  /**
   * Takes in what a step changed. A source that goes takes its codings along, each with an image of its own. Gives the
   * counts that are now others; null where so many are that asking for all is better, or nobody has asked yet.
   */
  take(images: readonly ChangeImage[]): CountsChange | null {
    const changed = differences(images);
    for (const [codeId, bySource] of changed) {
      const known = this.cells.get(codeId);
      if (known) this.cells.set(codeId, sum(known, bySource));
    }
    if (!this.byCode) return null;
    const ofCode = [...changed].map(([codeId, bySource]) => [codeId, total(bySource)] as const);
    this.byCode = sum(this.byCode, new Map(ofCode));
    const sourceIds = new Set([...changed.values()].flatMap(bySource => [...bySource.keys()]));
    if (sourceIds.size > MOST_APART) {
      this.bySource = countBySource(this.rows);
      return null;
    }
    replace(this.bySource, sourceIds, countBySource(this.rows, [...sourceIds]));
    return {
      byCode: pick(this.byCode, changed.keys(), 0),
      bySource: pick(this.bySource, sourceIds, null),
    };
  }
}

function pick<T, N>(counts: ReadonlyMap<string, T>, ids: Iterable<string>, none: N): Record<string, T | N> {
  return Object.fromEntries([...ids].map(id => [id, counts.get(id) ?? none]));
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + n, 0);

/** A new map, since the one before may be in use; what comes to nothing is left out. */
function sum(known: ReadonlyMap<string, number>, added: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map(known);
  for (const [id, by] of added) {
    const now = (counts.get(id) ?? 0) + by;
    if (now === 0) counts.delete(id);
    else counts.set(id, now);
  }
  return counts;
}

function replace<T>(known: Map<string, T>, ids: ReadonlySet<string>, counted: ReadonlyMap<string, T>): void {
  for (const id of ids) {
    const now = counted.get(id);
    if (now === undefined) known.delete(id);
    else known.set(id, now);
  }
}
