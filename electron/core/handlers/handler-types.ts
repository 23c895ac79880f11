import type { JobProgress } from '../../../shared/api/frames.ts';
import type { CheckedParams, MethodName, Result } from '../../../shared/api/method-table.ts';
import type { CoreState } from '../core-state.ts';

/** What a handler works with: the core, and the call it answers. */
export interface CallContext {
  core: CoreState;
  signal: AbortSignal;
  progress(progress: JobProgress): void;
}

export type Handler<M extends MethodName> = (
  params: CheckedParams<M>,
  context: CallContext,
) => Result<M> | Promise<Result<M>>;

/** A handler for each of some methods; a missing or a wrong one does not compile. */
export type HandlersFor<M extends MethodName> = { [K in M]: Handler<K> };
