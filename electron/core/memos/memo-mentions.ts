import { linkKey, linksIn } from '../../../shared/memos/memo-links.ts';
import type { Rows } from '../storage/rows.ts';

/** Holds the rows of what a memo mentions to the links in its text. */
export function writeMentions(rows: Rows, memoId: string, body: string): void {
  const wanted = new Map(linksIn(body).map(link => [linkKey(link), link]));
  for (const ref of rows.where('memoRef', 'memoId', memoId)) {
    if (ref.relation !== 'mentions') continue;
    const isKept = wanted.delete(`${ref.targetKind}:${ref.targetId}`);
    if (!isKept) rows.remove('memoRef', ref.id);
  }
  for (const { kind, id } of wanted.values())
    rows.insert('memoRef', { memoId, relation: 'mentions', targetKind: kind, targetId: id });
}
