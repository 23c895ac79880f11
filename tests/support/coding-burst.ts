// Runs in a process of its own that is killed without warning: codes as fast as it can and tells each answer.
import { startCore } from '../../electron/core/start-core.ts';
import { coreClient } from '../../electron/shell/core-client.ts';

const [home = '', path = '', codeName = ''] = process.argv.slice(2);
const core = await startCore({ home, samples: '' });
const client = coreClient(core.connect());
await client.call('project.open', { token: await core.registerFile(path) });
const { tables } = await client.call('project.snapshot', {});
const sourceId = tables.source[0]?.id ?? '';
const codeId = tables.code.find(code => code.name === codeName)?.id ?? tables.code[0]?.id ?? '';
process.stdout.write('ready\n');
for (let i = 0; ; i++) {
  const { id } = await client.call('codings.create', {
    sourceId,
    codeId,
    start: i % 500,
    end: (i % 500) + 5,
  });
  process.stdout.write(`${id}\n`);
}
