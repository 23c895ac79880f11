import { createRequire } from 'node:module';
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

  it('is made for Windows, macOS and Linux, and asks no server for updates', () => {
    expect([config.win?.target, config.mac?.target, config.linux?.target]).toEqual([
      'nsis',
      'dmg',
      ['AppImage', 'tar.gz'],
    ]);
    expect(config.publish).toBeNull();
  });
});
