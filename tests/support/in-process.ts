import type { CoreState } from '../../electron/core/core-state.ts';
import { dispatch } from '../../electron/core/dispatcher.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';

export type Call = <M extends MethodName>(method: M, params: Params<M>) => Promise<Result<M>>;

/** Calls to a core in this very process, so that a test can move its clock or end it where it stands. */
export function callsTo(core: CoreState): Call {
  const context = { core, signal: new AbortController().signal, progress: () => {} };
  return (method, params) => dispatch(method, params, context) as Promise<Result<typeof method>>;
}
