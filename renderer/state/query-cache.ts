import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import type { TableName } from '../../shared/api/tables.ts';
import { api } from '../api/api.ts';
import { ApiError, isCancelled } from '../api/api-error.ts';
import { FOLLOWED, FOLLOWS_LATER } from './followed-answers.ts';
import { mirrorStore } from './mirror.ts';

/** The tables whose changes make an answer stale; `any` for every step. */
export type Watched = readonly TableName[] | 'any';

export interface QueryState<T> {
  /** The last answer; kept while a newer one is on its way. */
  data: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
}

/** A change is painted from its event at once; numbers derived from it may follow a few frames later. */
const PAINT_FIRST_MS = 40;

const NOTHING: QueryState<never> = { data: undefined, error: undefined, loading: true };

/** One question to the core, shared by every component that asks it, asked again when one of its tables changed. */
export class LiveQuery<M extends MethodName> {
  #state: QueryState<Result<M>> = NOTHING;
  #listeners = new Set<() => void>();
  #stamp = '';
  #epoch = -1;
  #abort: AbortController | null = null;
  /** The answer carried over the last events, until it is shown. */
  #followed: Result<M> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | null = null;
  readonly #method: M;
  readonly #params: Params<M>;
  readonly #tables: Watched;

  constructor(method: M, params: Params<M>, tables: Watched) {
    this.#method = method;
    this.#params = params;
    this.#tables = tables;
  }

  readonly state = (): QueryState<Result<M>> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#unwatch === null) {
      this.#unwatch = mirrorStore.subscribe(() => this.#check());
      // An answer asked for ahead that more than one step made stale cannot be carried over.
      if (this.#stamp !== this.#stampOfNow()) this.#stamp = '';
      this.#check();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unwatch?.();
      this.#unwatch = null;
      clearTimeout(this.#timer);
      // What changed while nobody listened must be asked for by the next one who does.
      this.#stamp = '';
    };
  };

  /** Asks before anyone listens, so that the answer is on its way when what it is asked for comes to be shown. */
  ahead(): void {
    if (this.#listeners.size === 0) this.#check();
  }

  #stampOfNow(): string {
    const { epoch, ticks, version } = mirrorStore.getState();
    const seen = this.#tables === 'any' ? version : this.#tables.map(table => ticks[table] ?? 0).join(',');
    return `${epoch}:${seen}`;
  }

  #check(): void {
    const { epoch, ready } = mirrorStore.getState();
    if (!ready) return;
    const stamp = this.#stampOfNow();
    if (stamp === this.#stamp) return;
    const isNext = this.#stamp !== '' && this.#epoch === epoch;
    this.#stamp = stamp;
    this.#epoch = epoch;
    if (isNext && this.#follow()) return;
    clearTimeout(this.#timer);
    if (this.#state.data === undefined) void this.#ask();
    else this.#timer = setTimeout(() => void this.#ask(), PAINT_FIRST_MS);
  }

  /**
   * Carries the answer over the last event where that can be done. One that is on its way already contains the event:
   * the channel is ordered, so what is answered after an event was read after it.
   */
  #follow(): boolean {
    const follow = FOLLOWED[this.#method];
    if (follow === undefined) return false;
    if (this.#state.loading) return true;
    // What changed while an answer failed is not in the one before.
    if (this.#state.error !== undefined) return false;
    if (this.#state.data === undefined) return false;
    const data = follow(this.#followed ?? this.#state.data, this.#params, mirrorStore.getState());
    if (data === null) return false;
    if (FOLLOWS_LATER.has(this.#method)) this.#showLater(data);
    else if (data !== this.#state.data) this.#set({ ...this.#state, data });
    return true;
  }

  #showLater(data: Result<M>): void {
    if (this.#followed === undefined)
      this.#timer = setTimeout(() => {
        if (this.#followed !== undefined) this.#set({ ...this.#state, data: this.#followed });
      }, PAINT_FIRST_MS);
    this.#followed = data;
  }

  async #ask(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ ...this.#state, loading: true });
    try {
      const data = await api.call(this.#method, this.#params, { signal: abort.signal });
      if (this.#abort === abort) this.#set({ data, error: undefined, loading: false });
    } catch (cause) {
      if (this.#abort !== abort || isCancelled(cause)) return;
      this.#set({ data: this.#state.data, error: ApiError.from(cause), loading: false });
    }
  }

  #set(state: QueryState<Result<M>>): void {
    this.#followed = undefined;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const LIMIT = 200;
const queries = new Map<string, unknown>();

/** The shared query for a question; the longest unused ones are forgotten. */
export function liveQuery<M extends MethodName>(method: M, params: Params<M>, tables: Watched): LiveQuery<M> {
  const key = JSON.stringify([method, params, tables]);
  const query = (queries.get(key) as LiveQuery<M> | undefined) ?? new LiveQuery(method, params, tables);
  queries.delete(key);
  queries.set(key, query);
  const oldest = queries.keys().next().value;
  if (queries.size > LIMIT && oldest !== undefined) queries.delete(oldest);
  return query;
}
