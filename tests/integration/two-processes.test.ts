import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

const BURST = fileURLToPath(new URL('../support/coding-burst.ts', import.meta.url));

describe('one project and two processes', () => {
  let folder: string;
  let path: string;
  let holder: ChildProcess;
  const open = () => closeProjectFile(openProjectFile(path, { backups: folder, check: false }));

  beforeEach(async () => {
    folder = temporaryFolder();
    path = join(folder, 'study.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), path);
    holder = spawn(process.execPath, [BURST, folder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise(resolve => holder.stdout?.once('data', resolve));
    holder.stdout?.resume();
  });
  afterEach(() => {
    holder.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses the second by name', () => {
    expect(open).toThrow(
      expect.objectContaining({ code: 'PROJECT_LOCKED', details: { fileName: 'study.rooted' } }),
    );
  });

  it('refuses the second also while the first is stopped in its tracks', () => {
    holder.kill('SIGSTOP');
    expect(open).toThrow(expect.objectContaining({ code: 'PROJECT_LOCKED' }));
  });

  it('lets the second in as soon as the first has died, whatever lies beside the file', async () => {
    const ended = new Promise(resolve => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    expect(open).not.toThrow();
  });
});
