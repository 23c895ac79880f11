import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY_MS } from '../../electron/core/automatic-copies.ts';
import { CoreState } from '../../electron/core/core-state.ts';
import { dispatch } from '../../electron/core/dispatcher.ts';
import { checkProject } from '../../electron/core/storage/check-project.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import type { MethodName, Params, Result } from '../../shared/api/method-table.ts';
import { SAMPLES, temporaryFolder } from '../support/core-fixture.ts';
import { zeroPage } from '../support/damage.ts';

/** A core in this very process, so that its clock can be moved. */
function startCore(home: string) {
  const core = new CoreState({ home, samples: SAMPLES });
  const context = { core, signal: new AbortController().signal, progress: () => {} };
  const call = <M extends MethodName>(method: M, params: Params<M>) =>
    dispatch(method, params, context) as Promise<Result<M>>;
  return { core, call };
}

let home: string;
let core: CoreState;
let call: ReturnType<typeof startCore>['call'];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.UTC(2026, 10, 24, 9) });
  home = temporaryFolder();
  ({ core, call } = startCore(home));
  await call('project.openSample', { language: 'en' });
});
afterEach(() => {
  core.dispose();
  vi.useRealTimers();
  rmSync(home, { recursive: true, force: true });
});

const restart = () => {
  core.dispose();
  ({ core, call } = startCore(home));
};
/** Lets ten minutes pass, and the copy that is then due be made. */
async function tenMinutes(): Promise<void> {
  const before = core.shelf.list(projectFile()).length;
  vi.advanceTimersByTime(EVERY_MS);
  await vi.waitFor(() => expect(core.shelf.list(projectFile()).length).toBeGreaterThan(before), 10_000);
}
const work = (name: string) => call('sites.create', { name });
const sites = async () => (await call('project.snapshot', {})).tables.site.map(site => site.name);
const copies = async () => (await call('backups.list', {})).backups;
const projectFile = () => core.session.file.path;

/** What a file holds by its own tables, counted without the core. */
function countedIn(path: string) {
  const file = openProjectFile(path, { backups: home, check: true });
  try {
    const count = (table: string) => file.db.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get();
    expect(checkProject(new Rows(file.db))).toEqual([]);
    return { sources: count('source'), codes: count('code'), codings: count('coding'), links: count('link') };
  } finally {
    closeProjectFile(file);
  }
}

describe('copies that Rooted keeps by itself', () => {
  it('come every ten minutes while someone works, and not when nothing was done', async () => {
    vi.advanceTimersByTime(EVERY_MS);
    expect(await copies()).toEqual([]);
    await work('A');
    await tenMinutes();
    expect(await copies()).toHaveLength(1);
    vi.advanceTimersByTime(3 * EVERY_MS);
    expect(await copies()).toHaveLength(1);
    await work('B');
    await tenMinutes();
    expect(await copies()).toMatchObject([{ why: 'automatic' }, { why: 'automatic' }]);
  });

  it('come at closing, at opening another project and at the end of the program', async () => {
    await work('A');
    const file = projectFile();
    await call('project.close', {});
    const [{ token } = { token: '' }] = await call('project.list', {});
    expect((await call('backups.list', { project: token })).backups).toHaveLength(1);
    await call('project.open', { token });
    await work('B');

    await call('project.create', { name: 'Another', language: 'en' });
    expect((await call('backups.list', { project: token })).backups).toHaveLength(2);
    await call('project.open', { token });
    await work('C');

    restart();
    expect(core.shelf.list(file)).toHaveLength(3);
  });

  it('wait while an import writes', async () => {
    await work('A');
    await core.session.inBulk(async () => vi.advanceTimersByTime(EVERY_MS));
    expect(await copies()).toEqual([]);
    await tenMinutes();
    expect(await copies()).toHaveLength(1);
  });

  it('hold what is written while they are made, and do not keep the project from being closed meanwhile', async () => {
    await work('Before');
    vi.advanceTimersByTime(EVERY_MS);
    await work('Meanwhile');
    await vi.waitFor(async () => expect(await copies()).toHaveLength(1), 10_000);
    const [copy] = await copies();
    await call('backups.openCopy', { backup: copy?.token ?? '' });
    expect(await sites()).toEqual(expect.arrayContaining(['Before', 'Meanwhile']));
    await work('Here');
    vi.advanceTimersByTime(EVERY_MS);
    await call('project.close', {});
    expect(core.current).toBeNull();
    expect(readdirSync(join(home, 'projects')).filter(name => !name.endsWith('.rooted'))).toEqual([]);
  });

  it('are each whole, and hold what they say', async () => {
    for (const name of ['A', 'B', 'C']) {
      const { tables } = await call('project.snapshot', {});
      await work(name);
      await call('sources.remove', { ids: [tables.source[0]?.id ?? ''] });
      await tenMinutes();
    }
    const kept = await copies();
    expect(kept.map(copy => copy.contents?.sources)).toEqual([11, 12, 13]);
    for (const { token, contents } of kept) {
      const copied = join(home, 'copied.rooted');
      copyFileSync(core.files.resolve(token).path, copied);
      expect(contents).toMatchObject(countedIn(copied));
    }
  });

  it('are made again after the history was taken back to an earlier copy', async () => {
    await work('A');
    await tenMinutes();
    await call('history.undo', {});
    await tenMinutes();
    expect(await copies()).toHaveLength(2);
  });

  it('do not keep a project from being closed when there is no room for them, and say so', async () => {
    await work('A');
    const failures: unknown[] = [];
    core.onEvent((name, payload) => name === 'backups.failed' && failures.push(payload));
    writeFileSync(join(home, 'backups'), 'a file where the folder should be');
    await call('project.close', {});
    expect(failures).toMatchObject([{ code: 'BACKUP_FAILED', details: { fileName: 'Sample study.rooted' } }]);
    expect(core.current).toBeNull();
  });

  it('follow a project file that was renamed, and are not mixed with those of another file of the same name', async () => {
    await work('A');
    const path = projectFile();
    await call('project.close', {});
    const renamed = join(home, 'projects', 'Renamed.rooted');
    renameSync(path, renamed);
    await call('project.open', { token: core.files.register(renamed) });
    expect(await copies()).toHaveLength(1);
    mkdirSync(join(home, 'elsewhere'));
    const other = join(home, 'elsewhere', 'Renamed.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), other);
    await call('project.open', { token: core.files.register(other) });
    expect(await copies()).toEqual([]);
  });

  it('are kept also for a name as long as a file system allows', async () => {
    const long = join(home, 'projects', `${'研'.repeat(78)}.rooted`);
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), long);
    await call('project.open', { token: core.files.register(long) });
    await work('A');
    await tenMinutes();
    const [copy] = await copies();
    await work('B');
    await call('backups.restore', { backup: copy?.token ?? '' });
    expect(await sites()).not.toContain('B');
  });
});

describe('going back to a copy', () => {
  let token: string;

  beforeEach(async () => {
    await work('Before');
    await tenMinutes();
    await work('After');
    token = (await copies())[0]?.token ?? '';
  });

  it('puts it in the place of the open project and keeps what was there as another copy', async () => {
    const { opened, asideAs } = await call('backups.restore', { backup: token });
    expect(opened).toMatchObject({ fileName: 'Sample study.rooted', recovered: false, restored: false });
    expect(asideAs).toBeNull();
    expect(await sites()).toContain('Before');
    expect(await sites()).not.toContain('After');
    const [newest] = await copies();
    expect(newest).toMatchObject({ why: 'before-restore' });
    await call('backups.restore', { backup: newest?.token ?? '' });
    expect(await sites()).toContain('After');
    expect(await call('project.check', {})).toEqual([]);
  });

  it('works the same for a project that is not open', async () => {
    const path = projectFile();
    await call('project.create', { name: 'Another', language: 'en' });
    await call('backups.restore', { project: core.files.register(path), backup: token });
    expect(projectFile()).toBe(path);
    expect(await sites()).not.toContain('After');
  });

  it('opens it as a project of its own beside the old one, which stays as it is', async () => {
    const path = projectFile();
    const opened = await call('backups.openCopy', { backup: token });
    expect(opened.fileName).toMatch(/^Sample study 2026-11-2\d \d\d-\d\d\.rooted$/);
    expect(await sites()).not.toContain('After');
    await call('project.open', { token: core.files.register(path) });
    expect(await sites()).toContain('After');
  });

  it('puts a damaged file aside under another name, with every byte it had', async () => {
    const path = projectFile();
    await call('project.close', {});
    zeroPage(path, 20);
    const damaged = readFileSync(path);
    restart();
    const project = core.files.register(path);
    await expect(call('project.open', { token: project })).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' });
    expect(await call('project.list', {})).toMatchObject([{ problem: 'PROJECT_DAMAGED', copies: 2 }]);
    const [copy] = (await call('backups.list', { project })).backups;
    const { asideAs } = await call('backups.restore', { project, backup: copy?.token ?? '' });
    expect(asideAs).toBe('Sample study damaged 2026-11-24.rooted');
    expect(readFileSync(join(home, 'projects', asideAs ?? '')).equals(damaged)).toBe(true);
    expect(await sites()).toContain('After');
    expect(await call('project.list', {})).toContainEqual(
      expect.objectContaining({ fileName: 'Sample study.rooted', problem: null, open: true }),
    );
  });

  it('brings a file back that is no longer there at all', async () => {
    const path = projectFile();
    const project = core.files.register(path);
    await call('project.close', {});
    rmSync(path);
    await call('backups.restore', { project, backup: token });
    expect(projectFile()).toBe(path);
  });

  it('refuses a copy that is damaged itself, and leaves the project open as it is', async () => {
    zeroPage(core.files.resolve(token).path, 20);
    const restoring = call('backups.restore', { backup: token });
    await expect(restoring).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(await sites()).toContain('After');
    expect(readdirSync(join(home, 'projects'))).not.toContainEqual(expect.stringContaining('.part'));
  });

  it('refuses another project’s copy', async () => {
    const created = await call('project.create', { name: 'Another', language: 'en' });
    expect(created.fileName).toBe('Another.rooted');
    await expect(call('backups.restore', { backup: token })).rejects.toMatchObject({ code: 'TOKEN_UNKNOWN' });
  });

  it('ends at the next start where the program ended just after it was decided on', async () => {
    const path = projectFile();
    const copy = core.files.resolve(token).path;
    core.dispose();
    // The new file is whole and has the name that decides; the old one's -wal still lies there.
    copyFileSync(copy, `${path}-new`);
    writeFileSync(`${path}-wal`, 'of the old file');
    const file = openProjectFile(path, { backups: home, check: true });
    expect(file).toMatchObject({ restored: true, recovered: false });
    expect(new Rows(file.db).all('site').map(site => site.name)).not.toContain('After');
    closeProjectFile(file);
    expect(existsSync(`${path}-new`)).toBe(false);
    ({ core, call } = startCore(home));
  });
});

describe('the next start', () => {
  it('removes what ended processes have left half-written, and nothing else', async () => {
    const path = projectFile();
    await work('A');
    await tenMinutes();
    const folder = join(home, 'backups', readdirSync(join(home, 'backups'))[0] ?? '');
    const whole = readdirSync(folder);
    const ended = 2 ** 22 + 1; // Above the largest number that Linux gives to a process.
    const left = [
      join(folder, `2026-11-24T10-00-00-000Z automatic.rooted.${ended}.part`),
      join(folder, `2026-11-24T10-00-00-000Z automatic.rooted.${ended}.part-journal`),
      `${path}.${ended}.part`,
    ];
    const running = `${path}.${process.ppid}.part`;
    for (const each of [...left, running]) writeFileSync(each, 'half');
    restart();
    expect(left.filter(each => existsSync(each))).toEqual([]);
    expect(existsSync(running)).toBe(true);
    expect(readdirSync(folder)).toEqual(whole);
  });

  it('removes them also beside a project that lies elsewhere, once it is opened', async () => {
    const path = join(home, 'elsewhere.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), path);
    writeFileSync(`${path}.${2 ** 22 + 1}.part`, 'half');
    await call('project.open', { token: core.files.register(path) });
    expect(readdirSync(home).filter(name => name.endsWith('.part'))).toEqual([]);
    expect(basename(projectFile())).toBe('elsewhere.rooted');
  });
});
