import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, versionOf } from '../../electron/core/storage/migrate.ts';
import { MIGRATIONS } from '../../electron/core/storage/migrations/migrations.ts';

const upTo = (version: number) => MIGRATIONS.filter(step => step.version <= version);

it('adds ties to notes that are there, each to one thing that exists, once', () => {
  const db = new BetterSqlite(':memory:');
  migrate(db, 'study', upTo(3));
  db.exec(`
    INSERT INTO coder VALUES ('P', 'Lin', '', 'blue', 1);
    INSERT INTO site VALUES ('T', 'Lishu', 'green', '', 1);
    INSERT INTO source VALUES ('S', 'One', NULL, NULL, '', '', 'h', 1, 9, 9, 9, 1, 1);
    INSERT INTO samplingNote VALUES ('N', 'Whom next?', '', '', '', '', NULL, 'P', 1);`);
  const before = db.prepare('SELECT * FROM samplingNote').all();
  migrate(db, 'study', upTo(4));
  expect(versionOf(db)).toBe(4);
  expect(db.prepare('SELECT * FROM samplingNote').all()).toEqual(before);
  db.pragma('foreign_keys = ON');
  const tie = db.prepare('INSERT INTO samplingTie (id, noteId, siteId, sourceId) VALUES (?, ?, ?, ?)');
  const ties = db.prepare('SELECT id FROM samplingTie').pluck();
  tie.run('A', 'N', 'T', null);
  tie.run('B', 'N', null, 'S');
  expect(() => tie.run('C', 'N', 'T', null)).toThrow(/UNIQUE/);
  expect(() => tie.run('C', 'N', 'T', 'S')).toThrow(/CHECK/);
  expect(() => tie.run('C', 'N', null, null)).toThrow(/CHECK/);
  expect(() => tie.run('C', 'N', null, 'gone')).toThrow(/FOREIGN KEY/);
  db.prepare("DELETE FROM source WHERE id = 'S'").run();
  expect(ties.all()).toEqual(['A']);
  db.prepare("DELETE FROM samplingNote WHERE id = 'N'").run();
  expect(ties.all()).toEqual([]);
  db.close();
});
