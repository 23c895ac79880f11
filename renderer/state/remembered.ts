import { useCallback } from 'react';
import { remember } from './preferences.ts';
import { useUi } from './ui.ts';

/** A choice that survives a restart, under a name such as `compare.measure`; `allowed` guards what was stored. */
export function useRemembered<T extends string>(
  name: string,
  allowed: readonly T[],
  initial: T,
): [T, (value: T) => void] {
  const stored = useUi(state => state.layout[name]);
  const value = allowed.find(candidate => candidate === stored) ?? initial;
  return [value, useCallback((next: T) => remember(name, next), [name])];
}
