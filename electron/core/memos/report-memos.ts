import type { ReportMemo } from '../../jobs/report/report-data.ts';
import type { ProjectSession } from '../project-session.ts';
import { namedBody } from './memo-names.ts';

/** What a memo is tied to, by name; '' for what has none. */
function nameOf({ rows }: ProjectSession, kind: string, id: string): string {
  if (kind === 'code') return rows.find('code', id)?.name ?? '';
  if (kind === 'source') return rows.find('source', id)?.title ?? '';
  if (kind === 'site') return rows.find('site', id)?.name ?? '';
  if (kind === 'participant') return rows.find('participant', id)?.code ?? '';
  if (kind === 'coding') return rows.find('code', rows.find('coding', id)?.codeId ?? '')?.name ?? '';
  return '';
}

/** Memos for a report or a file of their own, oldest first, their links by name; all where no ids are given. */
export function reportMemos(session: ProjectSession, ids?: readonly string[]): ReportMemo[] {
  const { rows } = session;
  const wanted = ids && new Set(ids);
  const memos = rows.all('memo', ['date', 'id']).filter(memo => wanted?.has(memo.id) ?? true);
  const refs = Map.groupBy(
    rows.all('memoRef').filter(ref => ref.relation === 'about'),
    ref => ref.memoId,
  );
  return memos.map(memo => {
    const about = (refs.get(memo.id) ?? []).map(ref => nameOf(session, ref.targetKind, ref.targetId));
    return {
      title: memo.title,
      kind: memo.kind,
      date: new Date(memo.date).toISOString().slice(0, 10),
      about: [...new Set(about)].filter(name => name !== ''),
      body: namedBody(session, memo.body),
    };
  });
}
