import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { toApplication } from './addresses.ts';
import { preventable } from './preventable.ts';
import { session } from './session.ts';

/** Brings each download that Chromium begins before the application, and saves it only where it says so. */
export function watchDownloads(page: Page, contents: unknown): void {
  page.on('download', async download => {
    let savePath: string | null = null;
    const item = Object.assign(new EventEmitter(), {
      getURL: () => toApplication(download.url()),
      getFilename: () => download.suggestedFilename(),
      setSavePath(path: string) {
        savePath = path;
      },
    });
    const event = preventable({});
    session.defaultSession.emit('will-download', event, item, contents);
    if (event.defaultPrevented || savePath === null) return download.cancel();
    await download.saveAs(savePath);
    item.emit('done', {}, 'completed');
  });
}
