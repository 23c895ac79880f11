import type { CallContext } from '../handlers/handler-types.ts';
import type { ProjectSession } from '../project-session.ts';
import { giveWay } from '../storage/give-way.ts';

/** After so long the core sees to other calls before it goes on. */
const SLICE_MS = 12;

/** Lets other calls be answered where it is time to. Fails as `giveWay` does. */
export type Pause = () => Promise<void>;

/** The pauses of one call, from now on. */
export function pausing({ file }: ProjectSession, { signal }: CallContext): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await giveWay(file.db, signal);
    began = performance.now();
  };
}
