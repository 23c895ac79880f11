import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import { liveQuery, type QueryState, type Watched } from './query-cache.ts';

const IDLE: QueryState<never> = { data: undefined, error: undefined, loading: false };
const idle = { subscribe: () => () => undefined, state: () => IDLE };

/**
 * Asks a query and asks again whenever one of `tables` changed. The last answer stays while the next is on its way,
 * also when the parameters changed. `params` null asks nothing; tables `'any'` asks again after every step.
 */
export function useQuery<M extends MethodName>(
  method: M,
  params: Params<M> | null,
  options: { tables: Watched },
): QueryState<Result<M>> {
  const key = params === null ? null : JSON.stringify([params, options.tables]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the parameters, which callers write as fresh literals
  const query = useMemo(
    () => (params === null ? idle : liveQuery(method, params, options.tables)),
    [method, key],
  );
  const state: QueryState<Result<M>> = useSyncExternalStore(query.subscribe, query.state);
  const last = useRef<Result<M> | undefined>(undefined);
  if (params === null) last.current = undefined;
  else if (state.data !== undefined) last.current = state.data;
  return state.data === undefined && last.current !== undefined && state.error === undefined
    ? { ...state, data: last.current }
    : state;
}
