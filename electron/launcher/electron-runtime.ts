import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure-built.ts';

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** A download that takes longer than this is taken for one that will not come. */
const FETCH_TIMEOUT_MS = 180_000;

function executable(): string | null {
  const named = join(PACKAGE, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(PACKAGE, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** The Electron runtime's executable, fetched where it is missing and can be had; null where it cannot. */
export function electronRuntime(): string | null {
  const there = executable();
  if (there !== null || !existsSync(join(PACKAGE, 'install.js'))) return there;
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
  return executable();
}
