import type { CoreHandle } from '../core/core-handle.ts';
import { coreClient } from './core-client.ts';

/** What is to be open when the window appears: a file of the user's, or else the sample study. */
export interface StartWish {
  project?: string | undefined;
  language: 'zh' | 'en';
}

/** Opens the wished project, else the sample study. Fails with the codes of `project.open`. */
export async function openAtStart(core: CoreHandle, wish: StartWish): Promise<void> {
  const client = coreClient(core.connect());
  try {
    if (wish.project === undefined) await client.call('project.openSample', { language: wish.language });
    else await client.call('project.open', { token: await core.registerFile(wish.project) });
  } finally {
    client.close();
  }
}
