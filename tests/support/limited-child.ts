// Runs in a process that may write no file larger than it was told: a stand-in for a full disk that needs no rights.
// Does one thing, and says with which code it failed.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { putFile } from '../../electron/cli/put-file.ts';
import { CoreState } from '../../electron/core/core-state.ts';
import { RootedError } from '../../shared/api/errors.ts';
import { callsTo } from './in-process.ts';

const [what = '', home = '', path = '', other = ''] = process.argv.slice(2);

const core = new CoreState({ home, samples: '' });
const call = callsTo(core);
const open = () => call('project.open', { token: core.files.register(path) });

const THINGS: Record<string, () => Promise<unknown>> = {
  put: async () => putFile(other, path),
  copy: async () => {
    await open();
    await call('project.copy', {});
  },
  keep: async () => {
    const failed: unknown[] = [];
    core.onEvent((name, payload) => name === 'backups.failed' && failed.push(payload));
    await open();
    await call('sites.create', { name: 'Written before' });
    await call('project.close', {});
    const [error] = failed;
    if (error) throw RootedError.fromFrame(error as ReturnType<RootedError['toFrame']>);
  },
  restore: async () => {
    const project = core.files.register(path);
    const { backups } = await call('backups.list', { project });
    await call('backups.restore', { project, backup: backups[0]?.token ?? '' });
  },
  code: async () => {
    await open();
    const { tables } = await call('project.snapshot', {});
    const span = {
      sourceId: tables.source[0]?.id ?? '',
      codeId: tables.code[0]?.id ?? '',
      start: 0,
      end: 20,
    };
    for (;;) process.stdout.write(`${(await call('codings.create', span)).id}\n`);
  },
  import: async () => {
    await open();
    const items = readdirSync(other).map(fileName => {
      const token = core.files.register(join(other, fileName));
      return { token, fileName, title: fileName, siteName: null, participantCode: null };
    });
    const { imported, failed } = await call('imports.commit', { items });
    for (const { sourceId } of imported) process.stdout.write(`${sourceId}\n`);
    if (failed[0]) throw RootedError.fromFrame(failed[0].error);
  },
  create: () => call('project.create', { name: 'New', language: 'en' }),
};

try {
  await THINGS[what]?.();
  process.stdout.write('done\n');
} catch (error) {
  process.stdout.write(`failed ${error instanceof RootedError ? error.code : String(error)}\n`);
}
process.exit(0);
