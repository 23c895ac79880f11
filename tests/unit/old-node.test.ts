import { describe, expect, it } from 'vitest';
import { assertRuntime } from '../../electron/runtime/assert-runtime.ts';
import { oldRuntimeSentence } from '../../electron/runtime/node-version.mjs';

describe('a Node that is too old', () => {
  it.each(['18.19.1', '20.20.2', '22.13.9'])('is turned away in a sentence: %s', version => {
    expect(oldRuntimeSentence(version)).toContain(version);
    expect(() => assertRuntime(version)).toThrow('22.14');
  });

  it.each(['22.14.0', '22.18.0', '24.1.0', '26.0.0'])('is let in: %s', version => {
    expect(oldRuntimeSentence(version)).toBeNull();
  });
});
