import i18next from 'i18next';
import { useEffect } from 'react';
import { memoAsStory } from '../../../../shared/memos/memo-story.ts';
import { formatsFor } from '../../../i18n/format.ts';
import { useMemoDesk } from '../../../memos/memo-desk.ts';
import { memoTitle } from '../../../memos/memo-list.ts';
import { rowMap } from '../../../state/mirror.ts';
import type { StoryEditor } from './story-editor.ts';

/** Quotes a memo in the storyline, at a position of the document or at the caret. */
export function quoteMemo(editor: StoryEditor | null, memoId: string, at?: number): void {
  const memo = rowMap('memo').get(memoId);
  if (!memo || editor === null) return;
  const titleOf = (id: string) => {
    const other = rowMap('memo').get(id);
    return other ? memoTitle(other, () => '') : i18next.t('memos.gone');
  };
  const { title } = memo;
  const kind = i18next.t(`open.memo.kinds.${memo.kind}`);
  const date = formatsFor(i18next.language).date(memo.date);
  const source =
    title === ''
      ? i18next.t('memos.quotedUntitled', { kind, date })
      : i18next.t('memos.quotedAs', { kind, title, date });
  editor.insert(memoAsStory(memo.body, source, titleOf), at);
}

/** Quotes the memo that someone asked to have quoted here. */
export function useQuotedMemo(editor: StoryEditor | null): void {
  const quoting = useMemoDesk(state => state.quoting);
  useEffect(() => {
    if (editor === null || quoting === null) return;
    useMemoDesk.setState({ quoting: null });
    quoteMemo(editor, quoting.memoId);
  }, [editor, quoting]);
}
