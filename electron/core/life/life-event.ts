import type { LifeEvent, LifeKind } from '../../../shared/api/entities/history.ts';
import type { LoggedChange } from '../storage/life-queries.ts';
import { eventWords } from './logged-names.ts';

/** An event that one change made. */
export function eventOf(
  change: LoggedChange,
  kind: LifeKind,
  from: unknown = '',
  to: unknown = '',
): LifeEvent {
  const { at, coderId, step } = change;
  return { kind, at, coderId, step, by: change.kind, from: eventWords(from), to: eventWords(to), count: 1 };
}
