import { createStore, useStore } from 'zustand';
import type { Events } from '../../shared/api/events.ts';
import type { Result } from '../../shared/api/method-table.ts';
import type { MirroredTable } from '../../shared/api/methods/snapshot-methods.ts';
import type { Row, RowChange, TableName } from '../../shared/api/tables.ts';
import { orderedRows } from './row-order.ts';

type Snapshot = Result<'project.snapshot'>;
type Changed = Events['project.changed'];
type RowMap<T extends MirroredTable> = ReadonlyMap<string, Row<T>>;
type Tables = { readonly [T in MirroredTable]?: RowMap<T> };

export interface MirrorState {
  /** Number of the last event contained; 0 and `ready: false` before the first snapshot. */
  version: number;
  ready: boolean;
  tables: Tables;
  /** How often each table, mirrored or not, changed since the page opened: what queries watch. */
  ticks: Readonly<Partial<Record<TableName, number>>>;
  /** Counts snapshots: after one, every query is stale. */
  epoch: number;
  /** The rows of the last event; empty after a snapshot. */
  changes: readonly RowChange[];
  /** The counts of codings that the last event changed; null where they have to be asked for. */
  counts: Changed['counts'];
}

export const mirrorStore = createStore<MirrorState>(() => ({
  version: 0,
  ready: false,
  tables: {},
  ticks: {},
  epoch: 0,
  changes: [],
  counts: null,
}));

const EMPTY: ReadonlyMap<string, never> = new Map<string, never>();

/** Replaces everything by a snapshot. */
export function takeSnapshot(snapshot: Snapshot): void {
  const tables = Object.fromEntries(
    Object.entries(snapshot.tables).map(([name, rows]) => [name, new Map(rows.map(row => [row.id, row]))]),
  ) as Tables;
  mirrorStore.setState(state => ({
    version: snapshot.version,
    ready: true,
    tables,
    epoch: state.epoch + 1,
    changes: [],
    counts: null,
  }));
}

export function clearMirror(): void {
  mirrorStore.setState(state => ({
    version: 0,
    ready: false,
    tables: {},
    epoch: state.epoch + 1,
    changes: [],
    counts: null,
  }));
}

/** Applies one event; false where it does not follow on what is here, and a snapshot is needed. */
export function takeChange(change: Changed): boolean {
  const state = mirrorStore.getState();
  if (change.version <= state.version) return true;
  if (change.version !== state.version + 1 || change.rows === null) return false;
  mirrorStore.setState({
    version: change.version,
    tables: withRows(state.tables, change.rows),
    ticks: withTicks(state.ticks, change.tables),
    changes: change.rows,
    counts: change.counts,
  });
  return true;
}

function withRows(tables: Tables, changes: RowChange[]): Tables {
  const next: Record<string, ReadonlyMap<string, unknown>> = { ...tables };
  const copied = new Map<string, Map<string, unknown>>();
  for (const change of changes) {
    const current = next[change.table];
    // Tables that are not mirrored have no map: their changes only move the ticks.
    if (current === undefined) continue;
    const copy = copied.get(change.table) ?? new Map(current);
    copied.set(change.table, copy);
    next[change.table] = copy;
    if (change.row === null) copy.delete(change.id);
    else copy.set(change.id, change.row);
  }
  return next as Tables;
}

function withTicks(ticks: MirrorState['ticks'], tables: TableName[]): MirrorState['ticks'] {
  const next = { ...ticks };
  for (const table of tables) next[table] = (next[table] ?? 0) + 1;
  return next;
}

/** The rows of a mirrored table outside React. */
export function rowMap<T extends MirroredTable>(table: T): RowMap<T> {
  return mirrorStore.getState().tables[table] ?? EMPTY;
}

/** All rows of a mirrored table by id; re-renders when that table changes. */
export function useRowMap<T extends MirroredTable>(table: T): RowMap<T> {
  return useStore(mirrorStore, state => state.tables[table] ?? EMPTY) as RowMap<T>;
}

/** All rows of a mirrored table in their order (by `position`, then by when they were made). */
export function useRows<T extends MirroredTable>(table: T): readonly Row<T>[] {
  return orderedRows(useRowMap(table));
}

/** One row, or undefined where there is none. */
export function useRow<T extends MirroredTable>(table: T, id: string | null | undefined): Row<T> | undefined {
  return useStore(mirrorStore, state => (id ? state.tables[table]?.get(id) : undefined)) as
    | Row<T>
    | undefined;
}
