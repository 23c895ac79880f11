import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, chromium } from 'playwright-core';
import { originSwitches } from './addresses.ts';
import { answerFromProtocol } from './session.ts';

const { CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;

let context: BrowserContext | null = null;

/** Starts a real Chromium whose `rooted:` addresses are answered by the application's protocol handler. */
export async function launchChromium(): Promise<void> {
  const origin = createServer((request, response) => void answerFromProtocol(request, response));
  await new Promise<void>(resolve => origin.listen(0, '127.0.0.1', () => resolve()));
  const { port } = origin.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: CHROMIUM_PATH,
    // Signals go to the application, which closes the browser itself.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: ['--no-sandbox', ...originSwitches(port)],
  });
  context = await browser.newContext({ acceptDownloads: true });
}

export function openContext(): BrowserContext {
  if (!context) throw new Error('the app is not ready');
  return context;
}
