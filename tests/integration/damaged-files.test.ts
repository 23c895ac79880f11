import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupShelf } from '../../electron/core/storage/backup-shelf.ts';
import { migrate } from '../../electron/core/storage/migrate.ts';
import { CURRENT_VERSION } from '../../electron/core/storage/migrations/migrations.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { SAMPLES, startFixture, temporaryFolder } from '../support/core-fixture.ts';
import { changeLetter, zeroPage } from '../support/damage.ts';

const Sqlite = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;

describe('opening a file that is not as it should be', () => {
  let folder: string;
  let path: string;
  const open = (check = true) =>
    closeProjectFile(openProjectFile(path, { backups: join(folder, 'backups'), check }));
  const codeOf = (fn: () => void) => {
    try {
      fn();
      return 'opened';
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder, '研究 study.rooted');
    copyFileSync(join(SAMPLES, 'sample-zh.rooted'), path);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a whole one and leaves one file behind', () => {
    expect(codeOf(open)).toBe('opened');
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });

  it('says that a missing file is missing', () => {
    rmSync(path);
    expect(codeOf(open)).toBe('PROJECT_MISSING');
  });

  it('does not take an empty file for a project', () => {
    writeFileSync(path, '');
    expect(codeOf(open)).toBe('PROJECT_EMPTY_FILE');
    expect(readFileSync(path).length).toBe(0);
  });

  it('does not take a text, or another program’s database, for a project', () => {
    writeFileSync(path, 'a letter, not a database'.repeat(20));
    expect(codeOf(open)).toBe('PROJECT_NOT_ROOTED');
    rmSync(path);
    const foreign = new Sqlite(path);
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    expect(codeOf(open)).toBe('PROJECT_NOT_ROOTED');
  });

  it('detects a truncated file and a zeroed page, and changes no byte of them', () => {
    const whole = readFileSync(path);
    truncateSync(path, Math.floor(whole.length / 2));
    expect(codeOf(open)).toBe('PROJECT_DAMAGED');
    writeFileSync(path, whole);
    zeroPage(path, 20);
    const zeroed = readFileSync(path);
    expect(codeOf(open)).toBe('PROJECT_DAMAGED');
    expect(readFileSync(path).equals(zeroed)).toBe(true);
  });

  it('leaves each byte of a damaged file and of its -wal where the last session did not end cleanly', () => {
    const held = openProjectFile(path, { backups: folder, check: false });
    held.db.exec('INSERT INTO unit VALUES (1)');
    held.db.exec("UPDATE project SET note = 'written last'");
    const crashed = join(folder, 'crashed.rooted');
    for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${crashed}${suffix}`);
    closeProjectFile(held);
    zeroPage(crashed, 20);
    path = crashed;
    const before = ['', '-wal'].map(suffix => readFileSync(`${crashed}${suffix}`));
    expect(codeOf(open)).toBe('PROJECT_DAMAGED');
    const after = ['', '-wal'].map(suffix => readFileSync(`${crashed}${suffix}`));
    expect(after.every((bytes, i) => bytes.equals(before[i] ?? Buffer.alloc(0)))).toBe(true);
  });

  it('refuses a file of a newer program before any write', () => {
    const newer = new Sqlite(path);
    newer.pragma('user_version = 99');
    newer.close();
    const before = readFileSync(path);
    expect(codeOf(open)).toBe('PROJECT_NEWER');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });

  it('leaves the file as it was when a migration fails half-way', () => {
    const file = openProjectFile(path, { backups: join(folder, 'backups'), check: false });
    const before = file.db.prepare('SELECT COUNT(*) FROM coding').pluck().get();
    const steps = [
      {
        version: CURRENT_VERSION + 1,
        sql: 'CREATE TABLE extra (a) STRICT; DELETE FROM coding; SELECT * FROM nowhere;',
      },
    ];
    expect(codeOf(() => migrate(file.db, 'study', steps))).toBe('MIGRATION_FAILED');
    expect(file.db.prepare('SELECT COUNT(*) FROM coding').pluck().get()).toBe(before);
    expect(file.db.pragma('user_version', { simple: true })).toBe(CURRENT_VERSION);
    const backup = new BackupShelf(join(folder, 'backups')).add(file.db, path, 'before-update').path;
    closeProjectFile(file);
    const restored = openProjectFile(backup, { backups: folder, check: true });
    expect(restored.db.prepare('SELECT COUNT(*) FROM coding').pluck().get()).toBe(before);
    closeProjectFile(restored);
  });

  it('notices one changed letter in a transcript', async () => {
    changeLetter(path, '我们赶上了数字乡村试点', '他们赶上了数字乡村试点');
    const fixture = await startFixture();
    try {
      const token = await fixture.core.registerFile(path);
      await fixture.client.call('project.open', { token });
      const problems = await fixture.client.call('project.check', {});
      expect(problems.map(p => p.kind)).toContain('text');
      const damaged = async () => (await fixture.client.call('project.state', {})).open?.damagedTexts ?? [];
      await expect.poll(damaged).toEqual([expect.stringMatching(/^NA-02/)]);
      const { tables } = await fixture.client.call('project.snapshot', {});
      const source = tables.source.find(s => s.title.startsWith('NA-02'));
      const reading = fixture.client.call('sources.text', { sourceId: source?.id ?? '' });
      await expect(reading).rejects.toMatchObject({ code: 'TEXT_DAMAGED' });
    } finally {
      await fixture.stop();
    }
  });

  it('brings in a project without the stale -wal of the file whose place it takes', async () => {
    const fixture = await startFixture();
    try {
      const uploaded = join(fixture.home, 'upload.rooted');
      copyFileSync(path, uploaded);
      await fixture.client.call('project.list', {});
      writeFileSync(join(fixture.home, 'projects', 'upload.rooted-wal'), 'stale');
      const token = await fixture.core.registerFile(uploaded, { temporary: true });
      const info = await fixture.client.call('project.open', { token });
      expect(info.recovered).toBe(false);
      expect(await fixture.client.call('project.check', {})).toEqual([]);
    } finally {
      await fixture.stop();
    }
  });
});
