import { spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

const BURST = new URL('../support/coding-burst.ts', import.meta.url).pathname;

/** Kills the core `after` acknowledged codings and gives the ids it had acknowledged by then. */
function killedAfter(home: string, path: string, after: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BURST, home, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length - 2 >= after) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(output.split('\n').slice(1, -1)));
  });
}

describe('kill -9 of the core during a burst of codings', () => {
  it('loses no acknowledged coding, and the next start says that the file was recovered', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'study.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), path);
    try {
      const acknowledged: string[] = [];
      for (const after of [1, 7, 40, 200]) {
        acknowledged.push(...(await killedAfter(folder, path, after)));
        const file = openProjectFile(path, { backups: folder, check: false });
        expect(file.recovered).toBe(true);
        const stored = new Set(file.db.prepare('SELECT id FROM coding').pluck().all());
        expect(acknowledged.filter(id => !stored.has(id))).toEqual([]);
        const half = file.db.prepare(
          'SELECT COUNT(*) FROM change WHERE revision NOT IN (SELECT id FROM revision)',
        );
        expect(half.pluck().get()).toBe(0);
        closeProjectFile(file);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(248);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
