import type { Revision } from './entities/history.ts';
import type { ErrorFrame } from './errors.ts';
import type { HistoryState, ProjectInfo } from './methods/project-methods.ts';
import type { RowChange, TableName } from './tables.ts';

/** Everything the core says unasked. */
export interface Events {
  /**
   * A revision was committed. `version` counts events of this opening from 1; a gap means: read the snapshot again.
   * `rows` is null where there were too many to send; `tables` always names every table that changed.
   */
  'project.changed': {
    version: number;
    revision: Revision;
    history: HistoryState;
    tables: TableName[];
    rows: RowChange[] | null;
  };
  'project.opened': ProjectInfo;
  'project.closed': null;
  /** A copy that should have been kept could not be; the project itself is saved. */
  'backups.failed': ErrorFrame;
}

export type EventName = keyof Events;
