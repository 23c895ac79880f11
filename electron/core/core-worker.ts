import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RootedError } from '../../shared/api/errors.ts';
import type { ClientFrame, CoreFrame } from '../../shared/api/frames.ts';
import type { CoreOptions } from './core-handle.ts';
import { CoreState } from './core-state.ts';
import { serve } from './dispatcher.ts';
import { portChannel } from './port-channel.ts';

/** What the shell's side may ask of the worker; clients never reach these. */
export type ControlRequest =
  | { kind: 'connect'; port: MessagePort }
  | { kind: 'registerFile'; path: string; fileName?: string | undefined; temporary?: boolean | undefined }
  | { kind: 'resolveFile'; token: string }
  | { kind: 'temporaryPath'; fileName: string }
  | { kind: 'stop' };

const core = new CoreState(workerData as CoreOptions);

function control(request: ControlRequest): unknown {
  switch (request.kind) {
    case 'connect':
      serve(core, portChannel<CoreFrame, ClientFrame>(request.port));
      return null;
    case 'registerFile':
      return core.files.register(request.path, { fileName: request.fileName, temporary: request.temporary });
    case 'resolveFile':
      return core.files.resolve(request.token);
    case 'temporaryPath':
      return core.files.temporaryPath(request.fileName);
    case 'stop':
      core.dispose();
      return null;
  }
}

parentPort?.on('message', ({ id, request }: { id: number; request: ControlRequest }) => {
  try {
    parentPort?.postMessage({ id, value: control(request) });
    if (request.kind === 'stop') parentPort?.close();
  } catch (error) {
    const known = error instanceof RootedError ? error : new RootedError('UNEXPECTED', String(error));
    parentPort?.postMessage({ id, error: known.toFrame() });
  }
});
