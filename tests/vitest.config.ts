import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** No test may touch the projects and copies of whoever runs it. */
const env = { ROOTED_HOME: fileURLToPath(new URL('../dist/test-home/', import.meta.url)) };

/** How long a test waits for what must come: a cap for a busy machine, not a measure. */
const expect = { poll: { timeout: 15_000 } };

const node = (name: string, extra: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    env,
    expect,
    ...extra,
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      // Laws try thousands of cases: a cap for a busy machine, not a measure.
      node('unit', { testTimeout: 60_000 }),
      node('contract', { testTimeout: 180_000, hookTimeout: 60_000 }),
      // Half of it waits for processes that are killed and started again.
      node('integration', { testTimeout: 180_000, hookTimeout: 60_000, maxWorkers: 2 }),
      node('desktop', { testTimeout: 180_000, hookTimeout: 60_000 }),
      // More than two browsers at a time take the cores of a small machine from one another.
      node('e2e', { testTimeout: 180_000, hookTimeout: 120_000, maxWorkers: 2 }),
      './tests/dom/vitest.config.ts',
    ],
  },
});
