import { oldRuntimeSentence } from './node-version.mjs';

/** Throws, in words, under a Node on which better-sqlite3 would crash the process. `version` is like `24.1.0`. */
export function assertRuntime(version: string): void {
  const sentence = oldRuntimeSentence(version);
  if (sentence !== null) throw new Error(sentence);
}
