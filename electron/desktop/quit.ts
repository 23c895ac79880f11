import { app } from 'electron';
import type { CoreHandle } from '../core/core-handle.ts';

/**
 * Holds the end of the application back until the core has closed the project, so that one whole file is left.
 *
 * @param core the core to stop
 */
export function stopCoreOnQuit(core: CoreHandle): void {
  let stopping = false;
  app.on('will-quit', event => {
    // A second request to quit must not overtake the first.
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    core.stop().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}
