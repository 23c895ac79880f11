import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import { CopiedStudy } from '../support/copied-study.ts';
import { SAMPLES } from '../support/core-fixture.ts';
import { zeroPage } from '../support/damage.ts';

let study: CopiedStudy;

beforeEach(async () => {
  study = await CopiedStudy.start();
});
afterEach(() => study.stop());

describe('going back to a copy', () => {
  let token: string;

  beforeEach(async () => {
    await study.work('Before');
    await study.tenMinutes();
    await study.work('After');
    token = (await study.copies())[0]?.token ?? '';
  });

  it('puts it in the place of the open project and keeps what was there as another copy', async () => {
    const { opened, asideAs } = await study.call('backups.restore', { backup: token });
    expect(opened).toMatchObject({ fileName: 'Sample study.rooted', recovered: false, restored: false });
    expect(asideAs).toBeNull();
    expect(await study.sites()).toContain('Before');
    expect(await study.sites()).not.toContain('After');
    const [newest] = await study.copies();
    expect(newest).toMatchObject({ why: 'before-restore' });
    await study.call('backups.restore', { backup: newest?.token ?? '' });
    expect(await study.sites()).toContain('After');
    expect(await study.call('project.check', {})).toEqual([]);
  });

  it('works the same for a project that is not open', async () => {
    const path = study.file;
    await study.call('project.create', { name: 'Another', language: 'en' });
    await study.call('backups.restore', { project: study.core.files.register(path), backup: token });
    expect(study.file).toBe(path);
    expect(await study.sites()).not.toContain('After');
  });

  it('opens it as a project of its own beside the old one, which stays as it is', async () => {
    const path = study.file;
    const opened = await study.call('backups.openCopy', { backup: token });
    expect(opened.fileName).toMatch(/^Sample study 2026-11-2\d \d\d-\d\d\.rooted$/);
    expect(await study.sites()).not.toContain('After');
    await study.call('project.open', { token: study.core.files.register(path) });
    expect(await study.sites()).toContain('After');
  });

  it('puts a damaged file aside under another name, with every byte it had', async () => {
    const path = study.file;
    await study.call('project.close', {});
    zeroPage(path, 20);
    const damaged = readFileSync(path);
    study.restart();
    const project = study.core.files.register(path);
    await expect(study.call('project.open', { token: project })).rejects.toMatchObject({
      code: 'PROJECT_DAMAGED',
    });
    expect(await study.call('project.list', {})).toMatchObject([{ problem: 'PROJECT_DAMAGED', copies: 2 }]);
    const [copy] = (await study.call('backups.list', { project })).backups;
    const { asideAs } = await study.call('backups.restore', { project, backup: copy?.token ?? '' });
    expect(asideAs).toBe('Sample study damaged 2026-11-24.rooted');
    expect(readFileSync(join(study.home, 'projects', asideAs ?? '')).equals(damaged)).toBe(true);
    expect(await study.sites()).toContain('After');
    expect(await study.call('project.list', {})).toContainEqual(
      expect.objectContaining({ fileName: 'Sample study.rooted', problem: null, open: true }),
    );
  });

  it('brings a file back that is no longer there at all', async () => {
    const path = study.file;
    const project = study.core.files.register(path);
    await study.call('project.close', {});
    rmSync(path);
    await study.call('backups.restore', { project, backup: token });
    expect(study.file).toBe(path);
  });

  it('refuses a copy that is damaged itself, and leaves the project open as it is', async () => {
    zeroPage(study.core.files.resolve(token).path, 20);
    const restoring = study.call('backups.restore', { backup: token });
    await expect(restoring).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(await study.sites()).toContain('After');
    expect(readdirSync(join(study.home, 'projects'))).not.toContainEqual(expect.stringContaining('.part'));
  });

  it('refuses another project’s copy', async () => {
    const created = await study.call('project.create', { name: 'Another', language: 'en' });
    expect(created.fileName).toBe('Another.rooted');
    await expect(study.call('backups.restore', { backup: token })).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    });
  });

  it('ends at the next start where the program ended just after it was decided on', async () => {
    const path = study.file;
    const copy = study.core.files.resolve(token).path;
    study.end();
    // The new file is whole and has the name that decides; the old one's -wal still lies there.
    copyFileSync(copy, `${path}-new`);
    writeFileSync(`${path}-wal`, 'of the old file');
    const file = openProjectFile(path, { backups: study.home, check: true });
    expect(file).toMatchObject({ restored: true, recovered: false });
    expect(new Rows(file.db).all('site').map(site => site.name)).not.toContain('After');
    closeProjectFile(file);
    expect(existsSync(`${path}-new`)).toBe(false);
    study.restart();
  });
});

describe('the next start', () => {
  it('removes what ended processes have left half-written, and nothing else', async () => {
    const path = study.file;
    await study.work('A');
    await study.tenMinutes();
    const folder = join(study.home, 'backups', readdirSync(join(study.home, 'backups'))[0] ?? '');
    const whole = readdirSync(folder);
    const ended = 2 ** 22 + 1; // Above the largest number that Linux gives to a process.
    const left = [
      join(folder, `2026-11-24T10-00-00-000Z automatic.rooted.${ended}.part`),
      join(folder, `2026-11-24T10-00-00-000Z automatic.rooted.${ended}.part-journal`),
      `${path}.${ended}.part`,
    ];
    const running = `${path}.${process.ppid}.part`;
    for (const each of [...left, running]) writeFileSync(each, 'half');
    study.restart();
    expect(left.filter(each => existsSync(each))).toEqual([]);
    expect(existsSync(running)).toBe(true);
    expect(readdirSync(folder)).toEqual(whole);
  });

  it('removes them also beside a project that lies elsewhere, once it is opened', async () => {
    const path = join(study.home, 'elsewhere.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), path);
    writeFileSync(`${path}.${2 ** 22 + 1}.part`, 'half');
    await study.call('project.open', { token: study.core.files.register(path) });
    expect(readdirSync(study.home).filter(name => name.endsWith('.part'))).toEqual([]);
    expect(basename(study.file)).toBe('elsewhere.rooted');
  });
});
