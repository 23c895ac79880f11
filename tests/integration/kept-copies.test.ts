import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY_MS } from '../../electron/core/automatic-copies.ts';
import { checkProject } from '../../electron/core/storage/check-project.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import { CopiedStudy } from '../support/copied-study.ts';
import { SAMPLES } from '../support/core-fixture.ts';

let study: CopiedStudy;

beforeEach(async () => {
  study = await CopiedStudy.start();
});
afterEach(() => study.stop());

/** What a file holds by its own tables, counted without the study.core. */
function countedIn(path: string) {
  const file = openProjectFile(path, { backups: study.home, check: true });
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
    expect(await study.copies()).toEqual([]);
    await study.work('A');
    await study.tenMinutes();
    expect(await study.copies()).toHaveLength(1);
    vi.advanceTimersByTime(3 * EVERY_MS);
    expect(await study.copies()).toHaveLength(1);
    await study.work('B');
    await study.tenMinutes();
    expect(await study.copies()).toMatchObject([{ why: 'automatic' }, { why: 'automatic' }]);
  });

  it('come at closing, at opening another project and at the end of the program', async () => {
    await study.work('A');
    const file = study.file;
    await study.call('project.close', {});
    const [{ token } = { token: '' }] = await study.call('project.list', {});
    expect((await study.call('backups.list', { project: token })).backups).toHaveLength(1);
    await study.call('project.open', { token });
    await study.work('B');

    await study.call('project.create', { name: 'Another', language: 'en' });
    expect((await study.call('backups.list', { project: token })).backups).toHaveLength(2);
    await study.call('project.open', { token });
    await study.work('C');

    study.restart();
    expect(study.core.shelf.list(file)).toHaveLength(3);
  });

  it('wait while an import writes', async () => {
    await study.work('A');
    await study.core.session.inBulk(async () => vi.advanceTimersByTime(EVERY_MS));
    expect(await study.copies()).toEqual([]);
    await study.tenMinutes();
    expect(await study.copies()).toHaveLength(1);
  });

  it('hold what is written while they are made, and do not keep the project from being closed meanwhile', async () => {
    await study.work('Before');
    vi.advanceTimersByTime(EVERY_MS);
    await study.work('Meanwhile');
    await vi.waitFor(async () => expect(await study.copies()).toHaveLength(1), 10_000);
    const [copy] = await study.copies();
    await study.call('backups.openCopy', { backup: copy?.token ?? '' });
    expect(await study.sites()).toEqual(expect.arrayContaining(['Before', 'Meanwhile']));
    await study.work('Here');
    vi.advanceTimersByTime(EVERY_MS);
    await study.call('project.close', {});
    expect(study.core.current).toBeNull();
    expect(readdirSync(join(study.home, 'projects')).filter(name => !name.endsWith('.rooted'))).toEqual([]);
  });

  it('are each whole, and hold what they say', async () => {
    for (const name of ['A', 'B', 'C']) {
      const { tables } = await study.call('project.snapshot', {});
      await study.work(name);
      await study.call('sources.remove', { ids: [tables.source[0]?.id ?? ''] });
      await study.tenMinutes();
    }
    const kept = await study.copies();
    expect(kept.map(copy => copy.contents?.sources)).toEqual([11, 12, 13]);
    for (const { token, contents } of kept) {
      const copied = join(study.home, 'copied.rooted');
      copyFileSync(study.core.files.resolve(token).path, copied);
      expect(contents).toMatchObject(countedIn(copied));
    }
  });

  it('are made again after the history was taken back to an earlier copy', async () => {
    await study.work('A');
    await study.tenMinutes();
    await study.call('history.undo', {});
    await study.tenMinutes();
    expect(await study.copies()).toHaveLength(2);
  });

  it('do not keep a project from being closed when there is no room for them, and say so', async () => {
    await study.work('A');
    const failures: unknown[] = [];
    study.core.onEvent((name, payload) => name === 'backups.failed' && failures.push(payload));
    writeFileSync(join(study.home, 'backups'), 'a file where the folder should be');
    await study.call('project.close', {});
    expect(failures).toMatchObject([{ code: 'BACKUP_FAILED', details: { fileName: 'Sample study.rooted' } }]);
    expect(study.core.current).toBeNull();
  });

  it('follow a project file that was renamed, and are not mixed with those of another file of the same name', async () => {
    await study.work('A');
    const path = study.file;
    await study.call('project.close', {});
    const renamed = join(study.home, 'projects', 'Renamed.rooted');
    renameSync(path, renamed);
    await study.call('project.open', { token: study.core.files.register(renamed) });
    expect(await study.copies()).toHaveLength(1);
    mkdirSync(join(study.home, 'elsewhere'));
    const other = join(study.home, 'elsewhere', 'Renamed.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), other);
    await study.call('project.open', { token: study.core.files.register(other) });
    expect(await study.copies()).toEqual([]);
  });

  it('are kept also for a name as long as a file system allows', async () => {
    const long = join(study.home, 'projects', `${'研'.repeat(78)}.rooted`);
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), long);
    await study.call('project.open', { token: study.core.files.register(long) });
    await study.work('A');
    await study.tenMinutes();
    const [copy] = await study.copies();
    await study.work('B');
    await study.call('backups.restore', { backup: copy?.token ?? '' });
    expect(await study.sites()).not.toContain('B');
  });
});
