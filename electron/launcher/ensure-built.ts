import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh } from './freshness.ts';

/** Top folder of the working copy. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const at = (...parts: string[]) => join(ROOT, ...parts);

function run(what: string, args: readonly string[]): void {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${what} failed:\n${done.stdout}${done.stderr}`);
}

/** Builds the interface unless it is built and nothing has changed since. Gives its folder. */
export function ensureInterface(): string {
  if (!isFresh(at('dist', 'renderer', 'index.html'), [at('renderer'), at('shared')])) {
    run('building the interface', [
      at('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      'renderer/vite.config.ts',
    ]);
  }
  return at('dist', 'renderer');
}

/** Builds the sample study unless it is there and newer than what it is made from. Gives its folder. */
export function ensureSamples(): string {
  const from = [at('fixtures'), at('electron', 'core', 'storage', 'migrations')];
  const built = ['zh', 'en'].every(language =>
    isFresh(at('dist', 'samples', `sample-${language}.rooted`), from),
  );
  if (!built) run('building the sample study', [at('fixtures', 'build-samples.ts')]);
  return at('dist', 'samples');
}

/** Draws the application's icon unless it is drawn already. Gives its file. */
export async function ensureIcon(): Promise<string> {
  const icon = at('dist', 'icons', 'icon.png');
  const sign = at('renderer', 'icon.svg');
  if (!isFresh(icon, [sign])) await (await import('./draw-icon.ts')).drawIcon(sign, icon);
  return icon;
}

/** Compiles the desktop application, which Electron runs as JavaScript. Gives its main file. */
export function ensureDesktop(): string {
  const main = at('dist', 'electron', 'desktop', 'main.js');
  if (!isFresh(main, [at('electron'), at('shared')])) {
    run('compiling the application', [
      at('node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'electron/tsconfig.build.json',
    ]);
    // Plain JavaScript that the compiler leaves where it is.
    copyFileSync(
      at('electron', 'runtime', 'node-version.mjs'),
      at('dist', 'electron', 'runtime', 'node-version.mjs'),
    );
  }
  return main;
}
