import type { LifeEvent, LifeKind } from '../../../shared/api/entities/history.ts';
import { changesOfRow, changesOfStepIn, type LoggedChange, reshapings } from '../storage/life-queries.ts';
import type { Rows } from '../storage/rows.ts';
import { hungEvents } from './hung-events.ts';
import { eventOf } from './life-event.ts';
import type { LoggedNames } from './logged-names.ts';

/** Columns whose changes are told as they stand. */
const TOLD: readonly (readonly [column: string, kind: LifeKind])[] = [
  ['name', 'renamed'],
  ['translation', 'translated'],
  ['color', 'recoloured'],
  ['kind', 'level'],
  ['definition', 'definition'],
  ['whenToUse', 'whenToUse'],
  ['whenNotToUse', 'whenNotToUse'],
];

function rowEvents(change: LoggedChange, names: LoggedNames): LifeEvent[] {
  const { before, after, command } = change;
  if (!before) {
    const isPart = command === 'codes.split' && change.kind === 'do';
    return [eventOf(change, isPart ? 'splitFrom' : 'made', isPart ? change.subject : '', after?.['name'])];
  }
  if (!after) {
    const isMerged = command === 'codes.merge' && change.kind === 'do';
    return [
      eventOf(change, isMerged ? 'mergedInto' : 'removed', before['name'], isMerged ? change.subject : ''),
    ];
  }
  const told = TOLD.filter(([column]) => before[column] !== after[column]).map(([column, kind]) =>
    eventOf(change, kind, before[column], after[column]),
  );
  if (before['parentId'] !== after['parentId']) {
    const [from, to] = [before, after].map(row => names.name('code', row['parentId']));
    told.push(eventOf(change, 'moved', from, to));
  }
  if (before['exampleCodingId'] !== after['exampleCodingId']) {
    const [from, to] = [before, after].map(row => names.name('coding', row['exampleCodingId']));
    told.push(eventOf(change, 'example', from, to));
  }
  return told;
}

/** Merges that brought other codes into it, and splits that took codes out of it. */
function reshapingEvents(rows: Rows, codeId: string): LifeEvent[] {
  return reshapings(rows.db, codeId).flatMap(({ id, at, coderId }): LifeEvent[] => {
    const changes = changesOfStepIn(rows.db, id, 'code').filter(change => change.rowId !== codeId);
    const gone = changes.filter(change => change.after === null).map(change => change.before?.['name']);
    const made = changes.filter(change => change.before === null).map(change => change.after?.['name']);
    const base = { at, coderId, step: id, by: 'do' as const, count: 1 };
    if (gone.length > 0) return [{ ...base, kind: 'merged', from: gone.join(', '), to: '' }];
    return made.length > 0 ? [{ ...base, kind: 'split', from: '', to: made.join(', ') }] : [];
  });
}

/** What happened to a code itself and to what hangs on it; its codings are told apart. */
export function codeEvents(rows: Rows, codeId: string, names: LoggedNames): LifeEvent[] {
  return [
    ...changesOfRow(rows.db, codeId).flatMap(change => rowEvents(change, names)),
    ...reshapingEvents(rows, codeId),
    ...hungEvents(rows, codeId, names),
  ];
}
