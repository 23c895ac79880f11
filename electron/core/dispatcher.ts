import { RootedError } from '../../shared/api/errors.ts';
import type { CoreChannel, CoreFrame } from '../../shared/api/frames.ts';
import { METHODS, type MethodName } from '../../shared/api/method-table.ts';
import type { CoreState } from './core-state.ts';
import { HANDLERS } from './handlers/handler-table.ts';
import type { CallContext, Handler } from './handlers/handler-types.ts';
import { toRootedError } from './storage/storage-errors.ts';

/** At most ten progress frames a second reach a client. */
const PROGRESS_EVERY_MS = 100;

function methodNamed(name: string): MethodName {
  // `in` and plain indexing would find `constructor` and `__proto__`.
  if (!Object.hasOwn(METHODS, name))
    throw new RootedError('METHOD_UNKNOWN', 'no such method', { method: name });
  return name as MethodName;
}

function checkedParams(method: MethodName, params: unknown): unknown {
  const parsed = METHODS[method].params.safeParse(params);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new RootedError('PARAMS_INVALID', parsed.error.message, {
    method,
    at: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}

/** Validates one call, runs its handler and gives the result. Fails with the closed list's codes only. */
export async function dispatch(name: string, params: unknown, context: CallContext): Promise<unknown> {
  try {
    const method = methodNamed(name);
    // A search is better for a fuller index; whatever else is done goes first.
    if (!method.startsWith('search.')) context.core.current?.index.rest();
    const handler = HANDLERS[method] as Handler<MethodName>;
    return await handler(checkedParams(method, params) as never, context);
  } catch (error) {
    throw context.signal.aborted
      ? new RootedError('CANCELLED', 'the call was cancelled')
      : toRootedError(error);
  }
}

function throttled(send: (frame: CoreFrame) => void, id: number): CallContext['progress'] {
  let last = 0;
  return progress => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS && progress.done < progress.total) return;
    last = now;
    send({ t: 'progress', id, progress });
  };
}

/**
 * Serves one client: its calls are answered, and every event reaches it over the same ordered channel, so that the
 * `project.changed` of a command arrives before the command's result.
 */
export function serve(core: CoreState, channel: CoreChannel): void {
  const running = new Map<number, AbortController>();
  const stopEvents = core.onEvent((name, payload) => channel.send({ t: 'event', name, payload }));
  channel.onFrame(frame => {
    if (frame.t === 'cancel') {
      running.get(frame.id)?.abort();
      return;
    }
    const abort = new AbortController();
    running.set(frame.id, abort);
    const context = { core, signal: abort.signal, progress: throttled(f => channel.send(f), frame.id) };
    dispatch(frame.method, frame.params, context)
      .then<CoreFrame, CoreFrame>(
        result => ({ t: 'ok', id: frame.id, result }),
        (error: RootedError) => ({ t: 'error', id: frame.id, error: error.toFrame() }),
      )
      .then(answer => channel.send(answer))
      .finally(() => running.delete(frame.id));
  });
  channel.onClose(() => {
    stopEvents();
    for (const abort of running.values()) abort.abort();
  });
}
