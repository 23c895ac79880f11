import type { EventEmitter } from 'node:events';
import type { Frame, Page, Request, Route } from 'playwright-core';
import { toApplication } from './addresses.ts';
import { preventable } from './preventable.ts';
import { session } from './session.ts';

/** A page's webContents, as far as its requests are concerned. */
export interface NavigatingContents extends EventEmitter {
  /** True while the application itself loads an address: Electron asks nobody then. */
  loading: boolean;
}

/** Takes every request of a page through the application's listeners before Chromium sends it. */
export async function watchRequests(page: Page, contents: NavigatingContents): Promise<void> {
  await page.route('**/*', async (route, request) => {
    const url = toApplication(request.url());
    const frame = frameOf(request);
    if (request.isNavigationRequest() && frame && !mayNavigate(contents, url, frame === page.mainFrame())) {
      return route.abort('aborted');
    }
    return carryOut(route, url);
  });
}

function mayNavigate(contents: NavigatingContents, url: string, isMainFrame: boolean): boolean {
  if (!contents.loading) {
    const ofFrame = preventable({ url, isMainFrame });
    contents.emit('will-frame-navigate', ofFrame);
    const ofPage = preventable({ url });
    if (isMainFrame) contents.emit('will-navigate', ofPage);
    if (ofFrame.defaultPrevented || ofPage.defaultPrevented) return false;
  }
  contents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
  return true;
}

async function carryOut(route: Route, url: string): Promise<void> {
  // The mapped origin asks the session itself, because downloads reach it without passing here.
  if (url.startsWith('rooted:')) return route.continue();
  const admitted = await session.defaultSession.admits(url);
  return route.abort(admitted ? 'internetdisconnected' : 'blockedbyclient');
}

function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
