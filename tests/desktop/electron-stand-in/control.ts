import { runInThisContext } from 'node:vm';
import { BrowserWindow } from './browser-window.ts';
import * as electron from './electron.ts';

/** What a test asks of the process under test, over Node's own channel between parent and child. */
interface Order {
  id: number;
  /** 'page' is evaluated in the first window, 'main' here, with the module as its first value. */
  where: 'page' | 'main';
  source: string;
  value: unknown;
}

async function carryOut({ where, source, value }: Order): Promise<unknown> {
  if (where === 'main') return runInThisContext(`(${source})`)(electron, value);
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('no window is open');
  const page = await window.webContents.ready;
  return page.evaluate(source);
}

process.on('message', async (order: Order) => {
  try {
    process.send?.({ id: order.id, value: await carryOut(order) });
  } catch (error) {
    process.send?.({ id: order.id, error: String(error) });
  }
});
// The channel to the test must not keep the application alive.
process.channel?.unref();
