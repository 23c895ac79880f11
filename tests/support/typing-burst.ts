// Runs in a process of its own that is killed without warning: types a text letter by letter and tells what was kept.
import { flushCompileCache } from 'node:module';
import { CoreState } from '../../electron/core/core-state.ts';
import { callsTo } from './in-process.ts';

const [home = '', path = ''] = process.argv.slice(2);
const core = new CoreState({ home, samples: '' });
const call = callsTo(core);

await call('project.open', { token: core.files.register(path) });
const codeId = (await call('project.snapshot', {})).tables.code[0]?.id ?? '';
flushCompileCache();
process.stdout.write('ready\n');
for (let length = 1; ; length++) {
  await call('typed.keep', { place: `memo:code:${codeId}`, typed: '想'.repeat(length) });
  process.stdout.write(`${length}\n`);
  await new Promise(resolve => setImmediate(resolve));
}
