import { z } from 'zod';
import { KeptDraft } from '../../../shared/api/methods/draft-methods.ts';
import type { Database } from './database.ts';

const Stored = KeptDraft.extend({
  typed: z.string().pipe(z.preprocess(text => JSON.parse(String(text)), KeptDraft.shape.typed)),
});

/** Keeps a draft in place of the one before, outside the log. */
export function keepDraft(db: Database, { sourceId, version, typed }: KeptDraft): void {
  if (typed.length === 0) {
    db.prepare('DELETE FROM draft WHERE sourceId = ?').run(sourceId);
    return;
  }
  db.prepare(
    `INSERT INTO draft (sourceId, version, typed, keptAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (sourceId) DO UPDATE SET version = excluded.version, typed = excluded.typed, keptAt = excluded.keptAt`,
  ).run(sourceId, version, JSON.stringify(typed), Date.now());
}

/** The drafts of sources that are there, the oldest first. */
export function draftsIn(db: Database): KeptDraft[] {
  const rows = db
    .prepare(
      'SELECT d.sourceId, d.version, d.typed FROM draft d JOIN source s ON s.id = d.sourceId ORDER BY d.keptAt',
    )
    .all();
  return z.array(Stored).parse(rows);
}

/** Lets a draft go that a correction has saved, so that it does not come back as if it had not been. */
export function letSavedDraftGo(
  db: Database,
  saved: {
    readonly sourceId: string;
    readonly version: number;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  },
): void {
  const kept = draftsIn(db).find(draft => draft.sourceId === saved.sourceId);
  const isSaved = (typed: KeptDraft['typed'][number]) =>
    saved.edits.some(
      edit => edit.start === typed.start && edit.end === typed.end && edit.text === typed.text,
    );
  if (kept?.version === saved.version && kept.typed.every(isSaved)) keepDraft(db, { ...kept, typed: [] });
}
