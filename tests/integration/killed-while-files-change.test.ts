import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupShelf } from '../../electron/core/storage/backup-shelf.ts';
import { connectReading } from '../../electron/core/storage/database.ts';
import { inspectFile } from '../../electron/core/storage/inspect-file.ts';
import { MIGRATIONS, type Migration } from '../../electron/core/storage/migrations/migrations.ts';
import { closeProjectFile, openProjectFile } from '../../electron/core/storage/project-file.ts';
import { removeLeftovers } from '../../electron/core/storage/safe-files.ts';
import { buildChild } from '../support/build-child.ts';
import { temporaryFolder } from '../support/core-fixture.ts';
import { damagedName, makeStates } from '../support/file-states.ts';
import {
  KILLS,
  killedChild,
  momentBefore,
  type Said,
  TIMEOUT_MS,
  twoAtATime,
} from '../support/killed-child.ts';
import { MADE_UP_MIGRATIONS } from '../support/made-up-migrations.ts';
import { SEED, seeded } from '../support/seeded.ts';
import { makeSmallProject } from '../support/small-project.ts';

/** A few updates, copies and restores come before it, and what is killed may be anywhere in the next ones. */
const LATEST = { lines: 12, ms: 30 };
const CODINGS = 60;

let folder: string;
let template: string;
let program: string;

beforeAll(async () => {
  program = await buildChild('file-burst');
  folder = temporaryFolder();
  template = join(folder, 'template.rooted');
  await makeSmallProject(template, CODINGS);
  makeStates(template, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const digest = (content: string) => createHash('sha256').update(content).digest('hex');

/** Schema and codings of a file in one line, whichever schema it has; what SQLite keeps for itself left out. */
function stateOf(path: string): string {
  const db = connectReading(path);
  try {
    const tables = db
      .prepare("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
      .all();
    const codings = db.prepare('SELECT id, quote FROM coding ORDER BY id').all();
    const extra = db.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'extra_%'").pluck().all();
    const sizes = extra.map(name => db.prepare(`SELECT COUNT(*) FROM "${name}"`).pluck().get());
    return digest(JSON.stringify([db.pragma('user_version'), tables, codings, sizes]));
  } finally {
    db.close();
  }
}

/** Opens a file as the next start does, and closes it again. */
function openAndClose(path: string, migrations: readonly Migration[] = MIGRATIONS): void {
  const backups = join(dirname(path), 'backups');
  closeProjectFile(openProjectFile(path, { backups, check: true, migrations }));
}

/** The kept copies below a folder; each is held against SQLite's own check. */
function wholeCopies(at: string): string[] {
  if (!existsSync(join(at, 'backups'))) return [];
  const paths = readdirSync(join(at, 'backups'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.rooted'))
    .map(name => join(at, 'backups', name));
  for (const path of paths) inspectFile(path, true);
  return paths;
}

function valuesIn(path: string, sql: string): string[] {
  const db = connectReading(path);
  try {
    return db.prepare(sql).pluck().all() as string[];
  } finally {
    db.close();
  }
}

/** Removes half-written files as the next start does, and gives how many there were. */
function tidy(at: string): number {
  const parts = () =>
    readdirSync(at, { recursive: true, encoding: 'utf8' }).filter(name => /\.part/.test(name));
  const found = parts().length;
  removeLeftovers(at);
  new BackupShelf(join(at, 'backups')).tidy();
  expect(parts()).toEqual([]);
  return found;
}

const told = (said: Said, word: string) =>
  said.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

/** How often each outcome was met: a test of kills that all fell into one moment would show nothing. */
const met = { old: 0, updated: 0, copies: 0, parts: 0, before: 0, restored: 0, aside: 0 };

/** Each file is of the old version or of the new one, wholly, and a copy of the old one is kept. */
function checkUpdates(at: string, said: Said, before: string, after: string): void {
  const updated = new Set(told(said, 'updated'));
  for (const n of told(said, 'old')) {
    const path = join(at, `${n}.rooted`);
    try {
      openAndClose(path);
      expect(updated.has(n)).toBe(false);
      expect(stateOf(path)).toBe(before);
      met.old += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'PROJECT_NEWER' });
      openAndClose(path, MADE_UP_MIGRATIONS);
      expect(stateOf(path)).toBe(after);
      expect(new BackupShelf(join(at, 'backups')).list(path)).toMatchObject([{ why: 'before-update' }]);
      met.updated += 1;
    }
  }
  for (const copy of existsSync(join(at, 'backups')) ? wholeCopies(at) : [])
    expect(stateOf(copy)).toBe(before);
}

/** Every copy that was acknowledged, and that the rule of keeping still wants, is there and holds what it should. */
function checkCopies(at: string, said: Said): void {
  const copies = wholeCopies(at);
  const written = copies.map(copy => valuesIn(copy, 'SELECT note FROM project')[0]);
  const acknowledged = told(said, 'copied');
  expect(written).toEqual(expect.arrayContaining(acknowledged.slice(-11)));
  for (const copy of copies) expect(valuesIn(copy, 'SELECT id FROM coding')).toHaveLength(CODINGS);
  openAndClose(join(at, 'study.rooted'));
  met.copies += copies.length;
}

/** What the restored file is by the words in it, or by its bytes where it is damaged. */
function restoredState(path: string): string {
  try {
    openAndClose(path);
  } catch (error) {
    expect(error).toMatchObject({ code: 'PROJECT_DAMAGED' });
    return damagedName(path);
  }
  const words = valuesIn(path, 'SELECT DISTINCT quote FROM coding');
  expect(words).toHaveLength(1);
  return words[0] ?? '';
}

/** States that a restore has replaced are among the copies, or put aside where they were damaged. */
function checkKept(at: string, replaced: readonly string[]): void {
  const aside = readdirSync(at)
    .filter(name => /^study damaged .*\.rooted$/.test(name))
    .map(name => damagedName(join(at, name)));
  const kept = wholeCopies(at).flatMap(copy => valuesIn(copy, 'SELECT DISTINCT quote FROM coding'));
  for (const state of replaced) expect(state.startsWith('damaged') ? aside : kept).toContain(state);
  met.aside += aside.length;
}

/** The file is what it was before the last restore or what it is to be after it, and what was replaced is kept. */
function checkRestores(at: string, said: Said): void {
  const steps = said.filter(line => /^(making$|is |restoring )/.test(line));
  const states = told(steps, 'is');
  const replaced = steps.flatMap((line, i) =>
    line.startsWith('restoring') && steps[i + 1] ? told(steps.slice(i - 1, i), 'is') : [],
  );
  const [last = 'making'] = steps.slice(-1);
  if (last !== 'making') {
    const [wasThere = ''] = states.slice(-1);
    const [wanted] = told([last], 'restoring');
    const state = restoredState(join(at, 'study.rooted'));
    expect([wasThere, wanted]).toContain(state);
    if (state !== wasThere) replaced.push(wasThere);
    else met.before += 1;
  }
  checkKept(at, replaced);
  met.restored += replaced.length;
}

describe('kill -9 while files are updated, copied and restored', () => {
  it(
    `leaves each file whole, as it was or as it was to be, ${KILLS} times (seed ${SEED})`,
    async () => {
      const before = stateOf(template);
      const updated = join(folder, 'updated.rooted');
      copyFileSync(template, updated);
      openAndClose(updated, MADE_UP_MIGRATIONS);
      const after = stateOf(updated);
      await twoAtATime(KILLS, async n => {
        const at = join(folder, String(n));
        mkdirSync(at);
        const said = await killedChild(program, [at, template], momentBefore(LATEST, seeded(SEED + n)));
        try {
          for (const name of ['update', 'copy', 'restore']) met.parts += tidy(join(at, name));
          checkUpdates(join(at, 'update'), said, before, after);
          checkCopies(join(at, 'copy'), said);
          checkRestores(join(at, 'restore'), said);
        } catch (error) {
          throw new Error(`kill ${n} of seed ${SEED}: ${said.slice(-8).join(' | ')}`, { cause: error });
        }
        rmSync(at, { recursive: true });
      });

      for (const [outcome, times] of Object.entries(met)) expect(times, outcome).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );
});
