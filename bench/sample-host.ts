import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowserHost } from '../electron/browser-host/start-browser-host.ts';
import { startCore } from '../electron/core/start-core.ts';
import { ensureInterface, ensureSamples } from '../electron/launcher/ensure-built.ts';
import { type CoreClient, coreClient } from '../electron/shell/core-client.ts';

export interface SampleHost {
  url: string;
  client: CoreClient;
  home: string;
  registerFile(path: string): Promise<string>;
  stop(): Promise<void>;
}

/** The app as `npm start` serves it, on a home of its own. */
export async function startSampleHost(): Promise<SampleHost> {
  const home = mkdtempSync(join(tmpdir(), 'rooted-bench-'));
  const core = await startCore({ home, samples: ensureSamples() });
  const host = await startBrowserHost({ core, staticDir: ensureInterface() });
  return {
    url: host.url,
    client: coreClient(core.connect()),
    home,
    registerFile: path => core.registerFile(path),
    async stop() {
      await host.close();
      await core.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
