import type { Revision } from './entities/history.ts';
import type { ErrorFrame } from './errors.ts';
import type { Result } from './method-table.ts';
import type { HistoryState, ProjectInfo } from './methods/project-methods.ts';
import type { RowChange, TableName } from './tables.ts';

type Counts = Result<'codings.counts'>;

/** How many codings there now are of the codes and in the sources that a step touched; null where none are left. */
export interface CountsChange {
  byCode: Readonly<Record<string, number>>;
  bySource: Readonly<Record<string, Counts['bySource'][string] | null>>;
}

/** Everything the core says unasked. */
export interface Events {
  /**
   * A revision was committed. `version` counts events of this opening from 1; a gap means: read the snapshot again.
   * `rows` is null where there were too many to send; `tables` always names every table that changed; `counts` is null
   * where they have to be asked for.
   */
  'project.changed': {
    version: number;
    revision: Revision;
    history: HistoryState;
    tables: TableName[];
    rows: RowChange[] | null;
    counts: CountsChange | null;
  };
  'project.opened': ProjectInfo;
  'project.closed': null;
  /** A copy that should have been kept could not be; the project itself is saved. */
  'backups.failed': ErrorFrame;
}

export type EventName = keyof Events;
