import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoreHandle } from '../../electron/core/core-handle.ts';
import { startCore } from '../../electron/core/start-core.ts';
import { type CoreClient, coreClient } from '../../electron/shell/core-client.ts';

/** A running core on a home of its own, with a client. */
export interface CoreFixture {
  core: CoreHandle;
  client: CoreClient;
  home: string;
  /** Imports a text as a transcript of a participant and gives the source's id. */
  importText(fileName: string, text: string, siteName?: string): Promise<string>;
  stop(): Promise<void>;
}

export const SAMPLES = fileURLToPath(new URL('../../dist/samples/', import.meta.url));

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rooted-test-'));
}

export async function startFixture(home = temporaryFolder()): Promise<CoreFixture> {
  const core = await startCore({ home, samples: SAMPLES });
  const client = coreClient(core.connect());
  return {
    core,
    client,
    home,
    async importText(fileName, text, siteName) {
      const path = join(home, fileName);
      writeFileSync(path, text);
      const token = await core.registerFile(path);
      const item = { token, fileName, title: fileName, siteName: siteName ?? null, participantCode: null };
      const { imported, failed } = await client.call('imports.commit', { items: [item] });
      const [source] = imported;
      if (!source) throw new Error(JSON.stringify(failed));
      return source.sourceId;
    },
    async stop() {
      await core.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const INTERVIEW = [
  '访谈员：平台上线以后，村民怎么报事？',
  '村支书：年轻人都走了，老人宁愿走到我家门口也不愿意开手机。会计替他们填，一件事录两遍，因为两个系统不通。',
  '访谈员：会计受过培训吗？',
  '村支书：培训了一个下午，念完幻灯片拍张照就结束了。😀𠮷',
].join('\n\n');
