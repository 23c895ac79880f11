import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { describeDesktop } from './scenarios.ts';
import { runMain, startStandIn } from './stand-in-driver.ts';
import { startFolders } from './start-folders.ts';

describe('the desktop shell over real Chromium pages', () => describeDesktop(startStandIn));

describe('a second start', () => {
  it('ends at once and leaves the first alone', async () => {
    const folders = await startFolders();
    const first = runMain(folders);
    const second = runMain(folders);
    const ended = await Promise.race(
      [first, second].map(async child => [child, await once(child, 'exit')] as const),
    );
    expect(ended[1][0]).toBe(0);
    const other = ended[0] === first ? second : first;
    expect(other.exitCode).toBe(null);
    other.kill('SIGTERM');
    await once(other, 'exit');
    await folders.remove();
  });
});

describe('the menu', () => {
  it('speaks the language of the system', async () => {
    const app = await startStandIn({ STAND_IN_LOCALE: 'zh-CN' });
    const labels = await app.main(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(item => item.label),
      null,
    );
    expect(labels).toEqual(['Rooted', '编辑', '视图']);
    await app.dispose();
  });
});
