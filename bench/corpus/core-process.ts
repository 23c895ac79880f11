// The core and its browser host in a process of their own, so that its memory is measured and nothing else's.
import { startBrowserHost } from '../../electron/browser-host/start-browser-host.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { ensureInterface } from '../../electron/launcher/ensure-built.ts';
import { coreClient } from '../../electron/shell/core-client.ts';
import type { Answer, Ask } from './core-answers.ts';

const home = process.argv[2] ?? '';
const core = await startCore({ home, samples: home });
const host = await startBrowserHost({ core, staticDir: ensureInterface() });
const client = coreClient(core.connect());
const answer = (given: Answer) => process.send?.(given);

process.on('message', async ({ id, method, params }: Ask) => {
  if (method === 'stop') {
    await host.close();
    await core.stop();
    process.exit(0);
  }
  const began = performance.now();
  const result = await client.call(method, params as never);
  answer({ id, ms: performance.now() - began, rss: process.memoryUsage.rss(), result });
});
answer({ id: 0, ms: 0, rss: process.memoryUsage.rss(), result: host.url });
