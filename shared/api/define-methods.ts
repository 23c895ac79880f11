import type { z } from 'zod';

/**
 * What a method does: a `query` reads, a `command` writes one undoable step, a `job` takes long, reports progress
 * and can be cancelled, a `control` acts on the core itself (open, close, preferences) and is never undone.
 */
export type MethodKind = 'query' | 'command' | 'job' | 'control';

export interface MethodShape {
  kind: MethodKind;
  params: z.ZodType;
  result: z.ZodType;
}

export type MethodTable = Readonly<Record<string, MethodShape>>;

/** Keeps each method's own schemas in the type while holding the table to the shape that all methods share. */
export function defineMethods<const T extends MethodTable>(table: T): T {
  return table;
}

export type ParamsOf<T extends MethodTable, M extends keyof T> = z.input<T[M]['params']>;
export type CheckedParamsOf<T extends MethodTable, M extends keyof T> = z.output<T[M]['params']>;
export type ResultOf<T extends MethodTable, M extends keyof T> = z.output<T[M]['result']>;
