import { MIRRORED, type MirroredTable } from '../../../shared/api/methods/snapshot-methods.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { columnsOf } from '../storage/row-mapping.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

type Tables = { [T in MirroredTable]: Row<T>[] };

function readTables(rows: Rows): Tables {
  const entries = MIRRORED.map(table => {
    const byPosition = columnsOf(table).includes('position');
    return [table, rows.all(table, byPosition ? ['position', 'id'] : ['id'])] as const;
  });
  return Object.fromEntries(entries) as unknown as Tables;
}

export const snapshotHandlers: HandlersFor<'project.snapshot'> = {
  'project.snapshot': (_, { core }) => ({
    version: core.session.version,
    history: core.session.historyState(),
    tables: readTables(core.session.rows),
  }),
};
