import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFresh } from '../electron/launcher/freshness.ts';
import { type SampleHost, startSampleHost } from './sample-host.ts';
import { buildTheoryStudy } from './theory-study.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The app with the large theory open; the study is written once and used again by later runs. */
export async function startTheoryHost(): Promise<SampleHost> {
  const study = at('../dist/bench/theory.rooted');
  if (!isFresh(study, [at('theory-study.ts'), at('../electron/core/storage/migrations')])) {
    mkdirSync(at('../dist/bench/'), { recursive: true });
    await buildTheoryStudy(study);
  }
  const host = await startSampleHost();
  const copy = join(host.home, 'theory.rooted');
  copyFileSync(study, copy);
  await host.client.call('project.open', { token: await host.registerFile(copy) });
  return host;
}
