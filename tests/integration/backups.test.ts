import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CoreState } from '../../electron/core/core-state.ts';
import { keepBackup, keepBackupInSteps } from '../../electron/core/project-backups.ts';
import {
  type CoreFixture,
  INTERVIEW,
  SAMPLES,
  startFixture,
  temporaryFolder,
} from '../support/core-fixture.ts';

let fixture: CoreFixture;
let projectId: string;

/** A project with one interview, closed and opened again, so that there is one copy of it. */
beforeEach(async () => {
  fixture = await startFixture();
  const info = await fixture.client.call('project.create', { name: 'Study', language: 'zh' });
  projectId = info.project.id;
  await fixture.importText('NA-02 村支书.txt', INTERVIEW);
  await reopen();
});
afterEach(() => fixture.stop());

const projectsFolder = () => join(fixture.home, 'projects');
const path = () => join(projectsFolder(), 'Study.rooted');

async function tokenOfProject(): Promise<string> {
  const files = await fixture.client.call('project.list', {});
  return files.find(file => file.fileName === 'Study.rooted')?.token ?? '';
}

async function reopen(): Promise<void> {
  await fixture.client.call('project.close', {});
  await fixture.client.call('project.open', { token: await tokenOfProject() });
}

async function addCode(name: string): Promise<void> {
  await fixture.client.call('codes.create', { name });
}

const codeNames = async () =>
  (await fixture.client.call('project.snapshot', {})).tables.code.map(code => code.name).sort();

describe('the copies of a project', () => {
  it('are listed with what is in them, and hold as much as the project did', async () => {
    await addCode('One');
    await reopen();
    const copies = await fixture.client.call('backups.list', {});
    expect(copies.map(copy => [copy.reason, copy.counts])).toEqual([
      ['automatic', { sources: 1, codes: 1, codings: 0, links: 0 }],
      ['automatic', { sources: 1, codes: 0, codings: 0, links: 0 }],
    ]);
  });

  it('are not made again where nothing was done', async () => {
    await reopen();
    await reopen();
    expect(await fixture.client.call('backups.list', {})).toHaveLength(1);
  });

  it('can each be opened beside the project, and then pass every check', async () => {
    const [copy] = await fixture.client.call('backups.list', {});
    const info = await fixture.client.call('backups.open', { backup: copy?.token ?? '' });
    expect(info.fileName).not.toBe('Study.rooted');
    expect(await fixture.client.call('project.check', {})).toEqual([]);
    expect((await fixture.client.call('project.list', {})).map(file => file.fileName).sort()).toEqual(
      ['Study.rooted', info.fileName].sort(),
    );
  });

  it('take the place of the open project, with what stood there kept as one more copy', async () => {
    await addCode('Too much');
    const project = await tokenOfProject();
    const [copy] = await fixture.client.call('backups.list', {});
    await fixture.client.call('backups.restore', { project, backup: copy?.token ?? '' });
    expect(await codeNames()).toEqual([]);
    const [newest] = await fixture.client.call('backups.list', {});
    expect(newest).toMatchObject({ reason: 'before-restore', counts: { codes: 1 } });
    await fixture.client.call('backups.restore', { project, backup: newest?.token ?? '' });
    expect(await codeNames()).toEqual(['Too much']);
    expect(readdirSync(projectsFolder())).toContain('Study.rooted');
  });

  it('take the place of a damaged file, which is set aside byte for byte', async () => {
    await addCode('One');
    await fixture.client.call('project.close', {});
    const damaged = readFileSync(path()).fill(0, 4096 * 3, 4096 * 6);
    writeFileSync(path(), damaged);
    const project = await tokenOfProject();
    await expect(fixture.client.call('project.open', { token: project })).rejects.toMatchObject({
      code: 'PROJECT_DAMAGED',
    });
    const copies = await fixture.client.call('backups.list', { project });
    expect(copies[0]?.counts).toMatchObject({ codes: 1 });
    await fixture.client.call('backups.restore', { project, backup: copies[0]?.token ?? '' });
    expect(await codeNames()).toEqual(['One']);
    const aside = readdirSync(projectsFolder()).find(name => name.startsWith('Study damaged '));
    expect(readFileSync(join(projectsFolder(), aside ?? '')).equals(damaged)).toBe(true);
  });

  it('are found by the name of a file that was never closed here', async () => {
    await addCode('One');
    await fixture.client.call('project.close', {});
    rmSync(join(fixture.home, 'known-files.json'));
    writeFileSync(path(), 'nothing of a database');
    const copies = await fixture.client.call('backups.list', { project: await tokenOfProject() });
    expect(copies[0]?.counts).toMatchObject({ codes: 1 });
  });

  it('leave everything as it is when the copy that is to take its place is damaged itself', async () => {
    await addCode('Kept');
    const [copy] = await fixture.client.call('backups.list', {});
    const folder = join(fixture.home, 'backups', projectId);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(file, readFileSync(file).fill(0, 4096 * 3, 4096 * 6));
    const restoring = fixture.client.call('backups.restore', {
      project: await tokenOfProject(),
      backup: copy?.token ?? '',
    });
    await expect(restoring).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' });
    expect(await codeNames()).toEqual(['Kept']);
  });
});

describe('copies made while working', () => {
  it('hold what is written while they are made', async () => {
    const home = temporaryFolder();
    const core = new CoreState({ home, samples: SAMPLES });
    try {
      const { HANDLERS } = await import('../../electron/core/handlers/handler-table.ts');
      const context = { core, signal: new AbortController().signal, progress: () => undefined };
      await HANDLERS['project.openSample']({ language: 'en' }, context);
      const make = (name: string) =>
        core.session.write({ command: 'codes.create', subject: name }, rows =>
          rows.insert('site', { name, color: 'red', note: '', position: 99 }),
        );
      make('before');
      const copying = keepBackupInSteps(core);
      make('meanwhile');
      await copying;
      const [copy] = await HANDLERS['backups.list']({}, context);
      expect(copy?.counts).toMatchObject({ sources: 14, codings: 560 });
      await HANDLERS['backups.open']({ backup: copy?.token ?? '' }, context);
      const names = core.session.rows.all('site').map(site => site.name);
      expect(names).toContain('before');
      expect(names).toContain('meanwhile');
    } finally {
      core.dispose();
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('do not hinder closing the project', async () => {
    const home = temporaryFolder();
    const core = new CoreState({ home, samples: SAMPLES });
    try {
      const { HANDLERS } = await import('../../electron/core/handlers/handler-table.ts');
      const context = { core, signal: new AbortController().signal, progress: () => undefined };
      await HANDLERS['project.openSample']({ language: 'en' }, context);
      core.session.write({ command: 'sites.create', subject: 'x' }, rows =>
        rows.insert('site', { name: 'x', color: 'red', note: '', position: 99 }),
      );
      const copying = keepBackupInSteps(core).catch(() => undefined);
      await HANDLERS['project.close']({}, context);
      await copying;
      expect(core.current).toBeNull();
      expect(readdirSync(core.projectsFolder)).toEqual(['Sample study.rooted']);
    } finally {
      core.dispose();
      rmSync(home, { recursive: true, force: true });
    }
  });
});

describe('what a program that was killed left half-written', () => {
  it('is removed at the next start, but not what a living program is writing', () => {
    const home = temporaryFolder();
    const folder = join(home, 'backups', 'some-project');
    mkdirSync(folder, { recursive: true });
    mkdirSync(join(home, 'projects'));
    const dead = join(folder, 'Study 2026-11-25T06-49-12-345Z automatic.rooted.999999999.part');
    const deadProject = join(home, 'projects', 'Study.rooted.999999999.part');
    const living = join(folder, `Study.rooted.${process.ppid}.part`);
    for (const file of [dead, deadProject, living]) writeFileSync(file, 'half');
    new CoreState({ home, samples: SAMPLES }).dispose();
    expect([dead, deadProject, living].map(existsSync)).toEqual([false, false, true]);
    rmSync(home, { recursive: true, force: true });
  });
});

describe('a copy that cannot be written', () => {
  it('leaves the project open and whole, and no half copy behind', async () => {
    const home = temporaryFolder();
    const core = new CoreState({ home, samples: SAMPLES });
    try {
      const { HANDLERS } = await import('../../electron/core/handlers/handler-table.ts');
      const context = { core, signal: new AbortController().signal, progress: () => undefined };
      await HANDLERS['project.openSample']({ language: 'en' }, context);
      core.session.write({ command: 'sites.create', subject: 'x' }, rows =>
        rows.insert('site', { name: 'x', color: 'red', note: '', position: 99 }),
      );
      // A file where the folder should be stands for a disk that takes nothing more.
      writeFileSync(core.backupsFolder, '');
      expect(() => keepBackup(core)).toThrow();
      expect(core.session.rows.all('site').map(site => site.name)).toContain('x');
    } finally {
      core.dispose();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
