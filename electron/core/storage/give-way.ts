import { setImmediate } from 'node:timers/promises';
import { RootedError } from '../../../shared/api/errors.ts';
import type { Database } from './database.ts';

/** After waiting, asks whether to go on. Fails with CANCELLED, or with PROJECT_NONE_OPEN where the project was closed. */
export function assertWanted(db: Database, signal: AbortSignal): void {
  if (signal.aborted) throw new RootedError('CANCELLED', 'the call was cancelled');
  if (!db.open) throw new RootedError('PROJECT_NONE_OPEN', 'the project was closed');
}

/** Lets other calls be answered between two slices of work. Fails as `assertWanted` does. */
export async function giveWay(db: Database, signal: AbortSignal): Promise<void> {
  await setImmediate();
  assertWanted(db, signal);
}
