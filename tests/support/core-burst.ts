// Runs in a process of its own that is killed without warning: codes while it imports, and tells each answer.
import { readdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { CoreState } from '../../electron/core/core-state.ts';
import type { Events } from '../../shared/api/events.ts';
import { callsTo } from './in-process.ts';

const [home = '', path = '', transcripts = ''] = process.argv.slice(2);
const core = new CoreState({ home, samples: '' });
const call = callsTo(core);
const say = (line: string) => process.stdout.write(`${line}\n`);

await call('project.open', { token: core.files.register(path) });
const { tables } = await call('project.snapshot', {});
const sourceId = tables.source[0]?.id ?? '';
const codeId = tables.code[0]?.id ?? '';

let isReady = false;
core.onEvent((name, payload) => {
  if (name !== 'project.changed') return;
  const sources = ((payload as Events['project.changed']).rows ?? []).filter(row => row.table === 'source');
  for (const { id } of sources) say(`source ${id}`);
  // From the first document on: before it, the worker that reads them is only starting.
  if (isReady || sources.length === 0) return;
  isReady = true;
  flushCompileCache();
  say('ready');
  void code();
});

async function importAll(): Promise<void> {
  const names = readdirSync(transcripts);
  const items = Array.from({ length: 400 }, (_, i) => {
    const fileName = names[i % names.length] ?? '';
    const token = core.files.register(join(transcripts, fileName));
    return { token, fileName, title: fileName, siteName: `Site ${i % 3}`, participantCode: `P-${i}` };
  });
  await call('imports.commit', { items });
}

async function code(): Promise<void> {
  for (let i = 0; ; i++) {
    const start = i % 40;
    const { id } = await call('codings.create', { sourceId, codeId, start, end: start + 5 });
    say(`coding ${id}`);
    await new Promise(resolve => setImmediate(resolve));
  }
}

for (;;) await importAll();
