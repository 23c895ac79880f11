import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreHandle } from '../../electron/core/core-handle.ts';
import { coreClient } from '../../electron/shell/core-client.ts';
import { docsOf } from './read-corpus.ts';
import { storeCodings } from './store-codings.ts';

export interface Loaded {
  /** Milliseconds from the call to the last document stored. */
  readonly importTime: number;
  readonly sourceIds: ReadonlyMap<number, string>;
  readonly codeIds: ReadonlyMap<number, string>;
  /** How many sites there are; sources of one site stand so far apart. */
  readonly sites: number;
  /** The project's file. */
  readonly path: string;
}

/** Imports the texts of a corpus into a new project and stores its codes and codings. The project is closed after. */
export async function loadCorpus(core: CoreHandle, home: string, folder: string): Promise<Loaded> {
  const client = coreClient(core.connect());
  const docs = docsOf(folder);
  await client.call('project.create', { name: 'Corpus', language: 'en' });
  const items = [];
  for (const { name, site, role } of docs)
    items.push({
      token: await core.registerFile(join(folder, 'txt', `${name}.txt`)),
      fileName: `${name}.txt`,
      title: name,
      siteName: site,
      participantCode: name,
      participantRole: role,
    });
  const began = performance.now();
  const { imported } = await client.call('imports.commit', { items });
  const importTime = performance.now() - began;
  const sourceIds = new Map(imported.map(({ sourceId }, i) => [docs[i]?.id ?? 0, sourceId]));
  await client.call('project.close', {});
  const [file = ''] = readdirSync(join(home, 'projects')).filter(name => name.endsWith('.rooted'));
  const path = join(home, 'projects', file);
  const codeIds = await storeCodings(path, join(home, 'backups'), folder, sourceIds);
  return { importTime, sourceIds, codeIds, sites: new Set(docs.map(doc => doc.site)).size, path };
}
