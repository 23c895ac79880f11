import i18next from 'i18next';
import type { MemoKind } from '../../shared/api/entities/memos.ts';
import type { Params } from '../../shared/api/method-table.ts';
import type { MemoObject } from '../../shared/api/methods/memo-methods.ts';
import { api } from '../api/api.ts';
import { download } from '../api/files.ts';
import { tellStep } from '../state/history-actions.ts';
import { remember } from '../state/preferences.ts';
import { attempt, notifyError } from '../state/toasts.ts';
import { goTo, useUi } from '../state/ui.ts';
import { openMemos, useMemoDesk } from './memo-desk.ts';

const LONGEST_TITLE = 400;

type Target = MemoObject;

/** What a new memo is about: the passage in hand, or the code. */
function inHand(): Target[] {
  const { screen, codingId, codeId } = useUi.getState();
  if (screen === 'open' && codingId !== null) return [{ targetKind: 'coding', targetId: codingId }];
  const isShown = screen === 'open' || screen === 'axial';
  return isShown && codeId !== null ? [{ targetKind: 'code', targetId: codeId }] : [];
}

/** Begins a memo on what is in hand and opens it to be written. */
export async function beginMemo(): Promise<void> {
  const about = inHand();
  const kind: MemoKind = about.length > 0 ? 'code' : 'theory';
  const made = await attempt(() => api.call('memos.create', { kind, body: '', about }));
  if (made) openMemos(made.id);
}

export async function changeMemo(change: Params<'memos.update'>): Promise<void> {
  await attempt(() => api.call('memos.update', change));
}

/** Stores a title; fails where it could not be stored, so that its words stay in the field. */
export async function writeTitle(id: string, title: string): Promise<void> {
  try {
    await api.call('memos.update', { id, title: title.slice(0, LONGEST_TITLE), burst: 'title' });
  } catch (cause) {
    notifyError(cause);
    throw cause;
  }
}

/** Says that a memo is about something. */
export async function tieMemo(memoId: string, object: MemoObject): Promise<void> {
  await attempt(() => api.call('memos.tie', { memoId, ...object }));
}

/** Takes back something that a memo is about, by the id of the tie. */
export async function untieMemo(id: string): Promise<void> {
  await attempt(() => api.call('memos.untie', { id }));
}

export async function removeMemo(id: string): Promise<void> {
  const done = await attempt(() => api.call('memos.remove', { ids: [id] }));
  if (done !== undefined) tellStep(i18next.t('open.memo.removed'));
}

/** Hands memos out as a file; `ids` null for all of them. */
export async function exportMemos(format: 'md' | 'docx', ids: readonly string[] | null): Promise<void> {
  const language = i18next.language.startsWith('zh') ? 'zh' : 'en';
  const chosen = ids === null ? {} : { ids: [...ids] };
  await attempt(async () => download(await api.call('memos.export', { format, language, ...chosen })));
}

/** Lets the storyline quote a memo where its caret stands, and shows it. */
export function quoteInStoryline(memoId: string): void {
  remember('selective.tab', 'story');
  useMemoDesk.setState({ quoting: { memoId } });
  goTo('selective');
}
