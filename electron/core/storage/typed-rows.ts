import { z } from 'zod';
import { TypedText } from '../../../shared/api/methods/typed-methods.ts';
import type { Database } from './database.ts';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Keeps a text in place of the one before, outside the log. */
export function keepTyped(db: Database, { place, typed }: TypedText): void {
  if (typed.trim() === '') {
    db.prepare('DELETE FROM typedText WHERE place = ?').run(place);
    return;
  }
  db.prepare(
    `INSERT INTO typedText (place, typed, keptAt) VALUES (?, ?, ?)
     ON CONFLICT (place) DO UPDATE SET typed = excluded.typed, keptAt = excluded.keptAt`,
  ).run(place, typed, Date.now());
}

/** The texts of places that are there, the oldest first; others wait for what was removed to come back. */
export function typedIn(db: Database): TypedText[] {
  const rows = z
    .array(TypedText)
    .parse(db.prepare('SELECT place, typed FROM typedText ORDER BY keptAt, rowid').all());
  const isThere = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM code WHERE id = $id) OR EXISTS (SELECT 1 FROM coding WHERE id = $id)
      OR EXISTS (SELECT 1 FROM source WHERE id = $id)`,
  );
  return rows.filter(({ place }) =>
    [...place.matchAll(ID)].every(([id]) => isThere.pluck().get({ id }) === 1),
  );
}
