import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds a program of `tests/support` to plain JavaScript and gives its path. A process that lives for a fraction of
 * a second spends most of it on reading sources otherwise, and a test of a hundred of them has no time for that.
 */
export async function buildChild(name: string): Promise<string> {
  const outDir = join(ROOT, 'dist', 'test-children', name);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        input: {
          [name]: join(ROOT, 'tests', 'support', `${name}.ts`),
          // Beside the program, as the core expects it.
          'job-worker': join(ROOT, 'electron', 'jobs', 'job-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  return join(outDir, `${name}.js`);
}
