import type { Turn } from '../../../shared/api/entities/sources.ts';
import type { Rows } from './rows.ts';

/** The turns of the current text of a source, with their labels. */
export function labelledTurns(rows: Rows, source: { id: string; textVersion: number }): Turn[] {
  const stored = rows.db
    .prepare('SELECT turns FROM sourceText WHERE sourceId = ? AND version = ?')
    .pluck()
    .get(source.id, source.textVersion) as string | undefined;
  return JSON.parse(stored ?? '[]') as Turn[];
}
