import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { toApplication } from './addresses.ts';
import { session } from './session.ts';

/** How Electron and the developer protocol name what a page can ask for. */
const NAMES: Record<string, string> = { 'clipboard-sanitized-write': 'clipboard-write' };

/** Runs in the page: each question goes to the application first, then to the browser, which has its answer by then. */
function askFirst(): void {
  const scope = window as unknown as { standInAsk(name: string, kind: string): Promise<void> };
  const ask = scope.standInAsk;
  const request = Notification.requestPermission.bind(Notification);
  Notification.requestPermission = async () => {
    await ask('notifications', 'request');
    return request();
  };
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = async descriptor => {
    await ask(descriptor.name, 'check');
    return query(descriptor);
  };
  const read = navigator.clipboard.readText.bind(navigator.clipboard);
  navigator.clipboard.readText = async () => {
    await ask('clipboard-read', 'request');
    return read();
  };
  const writeText = navigator.clipboard.writeText.bind(navigator.clipboard);
  navigator.clipboard.writeText = async text => {
    await ask('clipboard-sanitized-write', 'request');
    return writeText(text);
  };
}

/** Lets the application's handlers decide what the page may do, and the real browser carry it out. */
export async function decidePermissions(
  context: BrowserContext,
  page: Page,
  contents: unknown,
): Promise<void> {
  const browser = context.browser();
  if (!browser) return;
  const control: CDPSession = await browser.newBrowserCDPSession();
  const own = await context.newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await page.exposeBinding('standInAsk', async (_source, name: string, kind: string) => {
    const { defaultSession } = session;
    const asked = { requestingUrl: toApplication(page.url()), isMainFrame: true };
    const granted =
      kind === 'check'
        ? (defaultSession.permissionCheck?.(contents, name, 'rooted://app', asked) ?? true)
        : await defaultSession.grants(contents, name, asked);
    const setting = granted ? 'granted' : 'denied';
    const permission = { name: NAMES[name] ?? name };
    await control.send('Browser.setPermission', {
      permission,
      setting,
      ...(browserContextId && { browserContextId }),
    });
  });
  await page.addInitScript(askFirst);
}
