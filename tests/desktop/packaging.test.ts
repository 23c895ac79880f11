import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packager's own reader, so that the test sees what the packager will see. */
interface Reader {
  getConfig(folder: string, path: null, overrides: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { add(): void; isEnabled: boolean }): Promise<void>;
}

function packagersReader(): Reader {
  const own = createRequire(import.meta.url);
  const packager = createRequire(own.resolve('electron-builder'));
  return packager('app-builder-lib/out/util/config/config');
}

/** What is packaged as it was compiled; the interface is built into files of its own. */
const PACKAGED = [
  'shared',
  ...['core', 'jobs', 'desktop', 'shell', 'runtime'].map(room => `electron/${room}`),
];

/** The packages that packaged code asks for when it runs, without what the system itself brings. */
function librariesAskedFor(): Set<string> {
  const files = PACKAGED.flatMap(room =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ts|cts|mjs)$/.test(name) && !/\.d\.m?ts$/.test(name))
      .map(name => readFileSync(join(root, room, name), 'utf8')),
  );
  const targets = files.flatMap(text => [
    ...[...text.matchAll(/^(?:import|export)\s(?!type\s)[^'";]*?from '([^'.][^']*)'/gm)].map(
      found => found[1],
    ),
    ...[...text.matchAll(/(?:import|\.resolve|createRequire\(import\.meta\.url\))\('([^'.][^']*)'\)/g)].map(
      found => found[1],
    ),
  ]);
  const packages = targets.map(target => /^(@[^/]+\/)?[^/]+/.exec(target ?? '')?.[0] ?? '');
  return new Set(packages.filter(name => !name.startsWith('node:') && name !== 'electron'));
}

describe('the package', () => {
  let config: Configuration;
  beforeAll(async () => {
    config = await packagersReader().getConfig(root, null, null);
  });

  it('is described in a way that the packager accepts', async () => {
    const log = { add: () => undefined, isEnabled: false };
    await expect(packagersReader().validateConfiguration(config, log)).resolves.toBeUndefined();
  });

  it('turns off every way to run other code with it', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('keeps its code in one checked archive and only the database beside it', () => {
    expect(config.asar).toBe(true);
    expect(config.asarUnpack).toEqual(['node_modules/better-sqlite3/**']);
    expect(config.npmRebuild).toBe(false);
  });

  it('brings the libraries its code asks for, and no others', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies).sort()).toEqual([...librariesAskedFor()].sort());
  });

  it('is made for Windows, macOS and Linux, and asks no server for updates', () => {
    expect([config.win?.target, config.mac?.target, config.linux?.target]).toEqual([
      'nsis',
      'dmg',
      ['AppImage', 'tar.gz'],
    ]);
    expect(config.publish).toBeNull();
  });
});
