// Runs in a process of its own that is killed without warning. Each of its threads does one thing to files of its
// own, over and over, and says what it begins and what is done: see the functions.
import { copyFileSync, mkdirSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { BackupShelf } from '../../electron/core/storage/backup-shelf.ts';
import { lockFile } from '../../electron/core/storage/lock-file.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { restoreCopy } from '../../electron/core/storage/restore-copy.ts';
import { readStates } from './file-states.ts';
import { MADE_UP_MIGRATIONS } from './made-up-migrations.ts';

// Past Node's streams: what is said must be out before the next step begins.
const say = (line: string) => writeSync(1, `${line}\n`);
const ready = () => parentPort?.postMessage('ready');

/** Opens one old file after the other, which copies and updates it: `old N`, `updated N`. */
function update(folder: string, template: string): void {
  ready();
  for (let i = 0; ; i++) {
    const path = join(folder, `${i}.rooted`);
    copyFileSync(template, path);
    say(`old ${i}`);
    const options = { backups: join(folder, 'backups'), check: true, migrations: MADE_UP_MIGRATIONS };
    closeProjectFile(openProjectFile(path, options));
    say(`updated ${i}`);
  }
}

/** Writes and keeps a copy, at once or in steps: `copied N`, N being the number that was written. */
async function copy(folder: string, template: string): Promise<void> {
  const path = join(folder, 'study.rooted');
  copyFileSync(template, path);
  const shelf = new BackupShelf(join(folder, 'backups'));
  const db = lockFile(path);
  say('ready');
  for (let i = 0; ; i++) {
    db.prepare('UPDATE project SET note = ?').run(String(i));
    if (i % 2 === 0) shelf.add(db, path, 'automatic');
    else await shelf.addInSteps(db, path, 'automatic');
    say(`copied ${i}`);
  }
}

/**
 * Restores two copies in turn, over each other, over what a crash has left and over a damaged file. `making` is said
 * before the file is brought into a state by other means, `is NAME` when it is there, `restoring NAME` before a
 * restore.
 */
function restore(folder: string, template: string): void {
  const path = join(folder, 'study.rooted');
  copyFileSync(template, path);
  const { copies, crashes } = readStates(dirname(template));
  const shelf = new BackupShelf(join(folder, 'backups'));
  ready();
  for (let i = 0; ; i++) {
    const crash = crashes[i % crashes.length];
    say('making');
    for (const suffix of ['', '-wal']) copyFileSync(`${crash?.path}${suffix}`, `${path}${suffix}`);
    say(`is ${crash?.name}`);
    for (const copy of copies) {
      say(`restoring ${copy.name}`);
      restoreCopy(shelf, path, { path: copy.path, at: 0, why: 'automatic', bytes: 0 });
      say(`is ${copy.name}`);
    }
  }
}

/** Starts a thread for one of the two slow things and waits until it begins. */
function begun(name: keyof typeof THREADS, folder: string, template: string): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { name, folder, template } });
  return new Promise(resolve => worker.once('message', () => resolve()));
}

const THREADS = { update, restore };

if (isMainThread) {
  const [folder = '', template = ''] = process.argv.slice(2);
  const at = (name: string) => join(folder, name);
  for (const name of ['update', 'copy', 'restore']) mkdirSync(at(name));
  await Promise.all([begun('update', at('update'), template), begun('restore', at('restore'), template)]);
  flushCompileCache();
  await copy(at('copy'), template);
} else {
  const { name, folder, template } = workerData as {
    name: keyof typeof THREADS;
    folder: string;
    template: string;
  };
  THREADS[name](folder, template);
}
