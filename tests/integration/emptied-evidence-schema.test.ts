import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, versionOf } from '../../electron/core/storage/migrate.ts';
import { MIGRATIONS } from '../../electron/core/storage/migrations/migrations.ts';

const upTo = (version: number) => MIGRATIONS.filter(step => step.version <= version);

it('keeps every quote of every link, and what names it, where schema 3 builds their table anew', () => {
  const db = new BetterSqlite(':memory:');
  migrate(db, 'study', upTo(2));
  db.exec(`
    INSERT INTO coder VALUES ('P', 'Lin', '', 'blue', 1);
    INSERT INTO source VALUES ('S', 'One', NULL, NULL, '', '', 'h', 1, 9, 9, 9, 1, 1);
    INSERT INTO code (id, name, kind, color, definition, whenToUse, whenNotToUse, inVivo, position, createdAt)
      VALUES ('A', 'a', 'concept', 'blue', '', '', '', 0, 1, 1), ('B', 'b', 'concept', 'blue', '', '', '', 0, 2, 1);
    INSERT INTO link VALUES ('L', 'A', 'B', 'causes', '+', '', 'P', 1);
    INSERT INTO evidence VALUES ('E', 'L', 'S', 2, 8, 'quote', 2, 4, 5, 8, 'supports', NULL, NULL, 'P', 7);
    INSERT INTO structure VALUES ('R', 'A', 'B', '', 'E', 1);`);
  const before = db.prepare('SELECT * FROM evidence').all() as object[];
  const indexes = db.prepare(
    "SELECT name FROM sqlite_schema WHERE tbl_name = 'evidence' AND sql IS NOT NULL",
  );
  const names = indexes.pluck().all().toSorted();
  migrate(db, 'study', upTo(3));
  expect(versionOf(db)).toBe(3);
  expect(db.prepare('SELECT * FROM evidence').all()).toEqual(before.map(row => ({ ...row, state: 'ok' })));
  expect(db.prepare('SELECT evidenceId FROM structure').pluck().all()).toEqual(['E']);
  expect(indexes.pluck().all().toSorted()).toEqual(names);
  db.pragma('foreign_keys = ON');
  const put = (state: string, end: number) =>
    db.prepare('UPDATE evidence SET state = ?, "end" = ?').run(state, end);
  expect(() => put('ok', 2)).toThrow(/CHECK/);
  expect(put('emptied', 2).changes).toBe(1);
  db.prepare("DELETE FROM evidence WHERE id = 'E'").run();
  expect(db.prepare('SELECT evidenceId FROM structure').pluck().all()).toEqual([null]);
  db.close();
});
