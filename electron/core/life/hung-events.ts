import type { LifeEvent, LifeKind } from '../../../shared/api/entities/history.ts';
import type { TableName } from '../../../shared/api/tables.ts';
import { changesHungOn, changesOfRow, type LoggedChange } from '../storage/life-queries.ts';
import type { StoredRow } from '../storage/row-mapping.ts';
import type { Rows } from '../storage/rows.ts';
import { eventOf } from './life-event.ts';
import type { LoggedNames } from './logged-names.ts';

interface Hanging {
  /** What it is called when it is hung there, and when it is taken off. */
  readonly on: LifeKind;
  readonly off: LifeKind;
  readonly words: (row: StoredRow, names: LoggedNames) => string;
}

/** A place in a paradigm is told by its phenomenon. */
function placeIn(placement: StoredRow | null, names: LoggedNames): string {
  const centre = names.image('paradigm', placement?.['paradigmId'])?.['phenomenonId'];
  return names.name('code', centre);
}

const HANGINGS: Partial<Record<TableName, Hanging>> = {
  memoRef: { on: 'memo', off: 'notMemo', words: (row, names) => names.name('memo', row['memoId']) },
  property: { on: 'property', off: 'notProperty', words: row => String(row['name']) },
  propertyPlacement: {
    on: 'property',
    off: 'notProperty',
    words: (row, names) => names.name('property', row['propertyId']),
  },
  paradigm: { on: 'centre', off: 'notCentre', words: () => '' },
  paradigmPlacement: {
    on: 'placed',
    off: 'unplaced',
    words: placeIn,
  },
  placementEvidence: {
    on: 'placed',
    off: 'unplaced',
    words: (row, names) => placeIn(names.image('paradigmPlacement', row['placementId']), names),
  },
  codeMembership: {
    on: 'alsoUnder',
    off: 'notAlsoUnder',
    words: (row, names) => names.name('code', row['categoryId']),
  },
  link: { on: 'linked', off: 'unlinked', words: (row, names) => names.linkOf(row) },
  evidence: { on: 'evidence', off: 'notEvidence', words: (row, names) => names.link(row['linkId']) },
};

/** Whether a row names the code or coding, by any of its columns. */
const names = (row: StoredRow | null, id: string) =>
  row !== null && Object.entries(row).some(([column, value]) => column !== 'id' && value === id);

function hungEvent(change: LoggedChange, id: string, known: LoggedNames): LifeEvent[] {
  const hanging = HANGINGS[change.tableName];
  if (!hanging) return [];
  const [was, is] = [names(change.before, id), names(change.after, id)];
  if (was === is) return [];
  if (is && change.after) return [eventOf(change, hanging.on, '', hanging.words(change.after, known))];
  return change.before ? [eventOf(change, hanging.off, hanging.words(change.before, known))] : [];
}

/** The texts of memos about it, as they were written over. */
function memoEvents(rows: Rows, memoIds: Iterable<string>): LifeEvent[] {
  return [...memoIds].flatMap(memoId =>
    changesOfRow(rows.db, memoId)
      .filter(({ before, after }) => before && after && before['body'] !== after['body'])
      .map(change => eventOf(change, 'memoChanged', change.before?.['body'], change.after?.['body'])),
  );
}

/** What was hung on a code or a coding, and what became of its memos. */
export function hungEvents(rows: Rows, id: string, known: LoggedNames): LifeEvent[] {
  const changes = changesHungOn(rows.db, id);
  const memoIds = new Set<string>();
  for (const { tableName, before, after } of changes) {
    const memoId = (after ?? before)?.['memoId'];
    if (tableName === 'memoRef' && typeof memoId === 'string') memoIds.add(memoId);
  }
  return [...changes.flatMap(change => hungEvent(change, id, known)), ...memoEvents(rows, memoIds)];
}
