import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CoreState } from '../../electron/core/core-state.ts';
import { INTERVIEW } from './core-fixture.ts';
import { callsTo } from './in-process.ts';

/** Makes a project file at `target` with one interview and so many codings of it, by the methods a user's clicks use. */
export async function makeSmallProject(target: string, codings: number): Promise<void> {
  const home = `${target}.home`;
  const core = new CoreState({ home, samples: '' });
  const call = callsTo(core);
  await call('project.create', { name: 'Small', language: 'en' });
  const path = core.session.file.path;
  const file = join(home, 'interview.txt');
  writeFileSync(file, INTERVIEW);
  const item = {
    token: core.files.register(file),
    fileName: 'interview.txt',
    title: 'Interview',
    siteName: null,
  };
  const { imported } = await call('imports.commit', { items: [{ ...item, participantCode: 'P-0' }] });
  const { id: codeId } = await call('codes.create', { name: 'Code' });
  const sourceId = imported[0]?.sourceId ?? '';
  for (let i = 0; i < codings; i++) {
    await call('codings.create', { sourceId, codeId, start: i % 50, end: (i % 50) + 40 });
  }
  core.dispose();
  copyFileSync(path, target);
  rmSync(home, { recursive: true });
}
