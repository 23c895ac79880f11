// Runs in a process of its own that is killed without warning: corrects a text over and over and tells each version.
import { flushCompileCache } from 'node:module';
import { CoreState } from '../../electron/core/core-state.ts';
import { callsTo } from './in-process.ts';

const [home = '', path = ''] = process.argv.slice(2);
const core = new CoreState({ home, samples: '' });
const call = callsTo(core);

await call('project.open', { token: core.files.register(path) });
const sourceId = (await call('project.snapshot', {})).tables.source[0]?.id ?? '';
let { version } = await call('sources.text', { sourceId });
flushCompileCache();
process.stdout.write('ready\n');
for (let i = 0; ; i++) {
  // Now and then the words of some codings go, and come back.
  const edit =
    i % 4 === 3
      ? { start: 0, end: 20, text: `访谈员：${i}` }
      : { start: i % 30, end: i % 30, text: '嗯，我想一想再说。' };
  ({ version } = await call('sources.correct', { sourceId, version, edits: [edit] }));
  process.stdout.write(`${version}\n`);
  await new Promise(resolve => setImmediate(resolve));
}
