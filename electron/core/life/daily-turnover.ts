import type { LifeEvent, LifeKind } from '../../../shared/api/entities/history.ts';
import type { Database } from '../storage/database.ts';
import { giveWay } from '../storage/give-way.ts';
import { type Turnover, type TurnoverCursor, turnover } from '../storage/life-queries.ts';

/** Codings read at once; other work is let through between. */
const SLICE = 10_000;

const KINDS = { gained: ['coded', 'recodedIn'], lost: ['uncoded', 'recodedOut'] } as const;

/** The day of a time, as this machine's clock has it. */
function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

function addTo(days: Map<string, LifeEvent>, kind: LifeKind, { at, step, coderId }: Turnover): void {
  const key = `${dayOf(at)} ${kind}`;
  const event = days.get(key);
  if (!event) days.set(key, { kind, at, coderId, step, by: 'do', from: '', to: '', count: 1 });
  else {
    event.count += 1;
    if (event.coderId !== coderId) event.coderId = null;
    if (step >= event.step) Object.assign(event, { at, step });
  }
}

/** Where to read on behind these codings. */
function behind(read: readonly Turnover[], from: TurnoverCursor): TurnoverCursor {
  const step = read.at(-1)?.step ?? from.step;
  const inStep = read.filter(each => each.step === step).length;
  return { step, seen: inStep + (step === from.step ? from.seen : 0) };
}

/** How many codings a code gained and lost, day by day; by whom where it was one coder. Fails as `giveWay` does. */
export async function dailyTurnover(db: Database, codeId: string, signal: AbortSignal): Promise<LifeEvent[]> {
  const days = new Map<string, LifeEvent>();
  for (const which of ['gained', 'lost'] as const) {
    let cursor: TurnoverCursor = { step: 0, seen: 0 };
    for (;;) {
      const read = turnover(db, which, codeId, cursor, SLICE);
      for (const each of read) addTo(days, KINDS[which][each.isWhole ? 0 : 1], each);
      if (read.length < SLICE) break;
      cursor = behind(read, cursor);
      await giveWay(db, signal);
    }
  }
  return [...days.values()];
}
