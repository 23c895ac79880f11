import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupShelf } from '../../electron/core/storage/backup-shelf.ts';
import { checkProject } from '../../electron/core/storage/check-project.ts';
import { lockFile } from '../../electron/core/storage/lock-file.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../electron/core/storage/migrations/migrations.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { Rows } from '../../electron/core/storage/rows.ts';
import { INTERVIEW, SAMPLES, temporaryFolder } from '../support/core-fixture.ts';

const CHILD = fileURLToPath(new URL('../support/limited-child.ts', import.meta.url));

let folder: string;
let path: string;
const at = (...names: string[]) => join(folder, ...names);

/** Does one thing where no file may grow beyond so many kilobytes, and gives what the child said. */
function within(kilobytes: number, ...args: string[]): string[] {
  const command = ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, CHILD, ...args];
  const { stdout, stderr } = spawnSync('bash', command, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

/** What a project holds after the disk was full: it opens, and nothing in it is wrong. */
function rowsAfterwards<T>(read: (rows: Rows) => T): T {
  const file = openProjectFile(path, { backups: at('backups'), check: true });
  try {
    const rows = new Rows(file.db);
    expect(checkProject(rows)).toEqual([]);
    return read(rows);
  } finally {
    closeProjectFile(file);
  }
}

const filesBelow = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
    name => !statSync(join(place, name)).isDirectory(),
  );

beforeEach(() => {
  folder = temporaryFolder();
  path = at('study.rooted');
  copyFileSync(join(SAMPLES, 'sample-en.rooted'), path);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Windows has no such limit.
describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  it('leaves an older export as it was', () => {
    writeFileSync(at('report.docx'), 'the report of last week');
    writeFileSync(at('new.docx'), Buffer.alloc(1_000_000, 1));
    expect(within(500, 'put', folder, at('report.docx'), at('new.docx'))).toEqual(['failed DISK_FAILED']);
    expect(readFileSync(at('report.docx'), 'utf8')).toBe('the report of last week');
    expect(readdirSync(folder).filter(name => name.includes('.part'))).toEqual([]);
  });

  it('leaves an older copy as it was, closes the project all the same, and says so', () => {
    const shelf = new BackupShelf(at('backups'));
    const db = lockFile(path);
    const older = shelf.add(db, path, 'automatic', Date.UTC(2026, 0, 1));
    db.close();
    const bytes = readFileSync(older.path);
    // What is written before lies in the first pages, with what SQLite knows of the tables; a copy is three times as long.
    expect(within(700, 'keep', folder, path)).toEqual(['failed BACKUP_FAILED']);
    expect(readFileSync(older.path).equals(bytes)).toBe(true);
    expect(filesBelow(at('backups'))).toHaveLength(1);
    expect(rowsAfterwards(rows => rows.all('site').map(site => site.name))).toContain('Written before');
  });

  it('leaves the project as it was where a copy cannot be put in its place', () => {
    const shelf = new BackupShelf(at('backups'));
    const db = lockFile(path);
    shelf.add(db, path, 'automatic');
    db.close();
    const bytes = readFileSync(path);
    expect(within(500, 'restore', folder, path)).toEqual([expect.stringMatching(/^failed DISK_F/)]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter(name => /\.part|-new/.test(name))).toEqual([]);
  });

  it('leaves nothing of a copy to pass on', () => {
    expect(within(500, 'copy', folder, path)).toEqual([expect.stringMatching(/^failed DISK_F/)]);
    rowsAfterwards(() => null);
  });

  it('loses no coding that was acknowledged, and stores no half of the one that was not', () => {
    const said = within(400, 'code', folder, path);
    expect(said.at(-1)).toBe('failed DISK_FAILED');
    const stored = rowsAfterwards(rows => new Set(rows.all('coding').map(coding => coding.id)));
    expect(said.length).toBeGreaterThan(2);
    expect(said.slice(0, -1).filter(id => !stored.has(id))).toEqual([]);
  });

  it('takes the documents of an import that fitted, wholly, and none of the others', () => {
    mkdirSync(at('transcripts'));
    for (let n = 10; n < 30; n++) {
      const text = `${INTERVIEW}\n\n${`村支书：第${n}份。${'平台刚刚上线，'.repeat(100)}\n\n`.repeat(40)}`;
      writeFileSync(at('transcripts', `Large ${n}.txt`), text);
    }
    const said = within(2400, 'import', folder, path, at('transcripts'));
    expect(said.at(-1)).toBe('failed DISK_FAILED');
    const stored = rowsAfterwards(rows =>
      rows.all('source').flatMap(source => (source.title.startsWith('Large') ? source.id : [])),
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.toSorted()).toEqual(said.slice(0, -1).toSorted());
  });

  it('leaves no half-made project behind', () => {
    mkdirSync(at('home'));
    expect(within(100, 'create', at('home'))).toEqual([expect.stringMatching(/^failed DISK_F/)]);
    expect(readdirSync(at('home', 'projects'))).toEqual([]);
  });

  it('keeps an older file from being updated where no copy of it can be kept first', () => {
    const bytes = readFileSync(path);
    writeFileSync(at('backups'), 'a file where the folder should be');
    const next = [...MIGRATIONS, { version: CURRENT_VERSION + 1, sql: 'CREATE TABLE extra (a) STRICT' }];
    expect(() => openProjectFile(path, { backups: at('backups'), check: true, migrations: next })).toThrow(
      expect.objectContaining({ code: 'BACKUP_FAILED' }),
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
