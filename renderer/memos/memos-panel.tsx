import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { Pane } from '../components/pane.tsx';
import { useFormats } from '../i18n/format.ts';
import { useRow, useRows } from '../state/mirror.ts';
import { useProject } from '../state/project.ts';
import { ExportMenu } from './export-menu.tsx';
import { beginMemo } from './memo-actions.ts';
import { closeMemos, openMemos, useMemoDesk } from './memo-desk.ts';
import { MemoEditor } from './memo-editor.tsx';
import { ALL_MEMOS, filterMemos, listMemos, type MemoFilter } from './memo-list.ts';
import { MemoRows } from './memo-rows.tsx';
import { MemoSearch } from './memo-search.tsx';
import { useNames } from './use-names.ts';
import '../components/side-panel.css';
import './memos.css';

/** All memos, beside whatever stage is in view: a list, or one of them. */
export function MemosPanel() {
  const isShown = useMemoDesk(state => state.isOpen);
  const projectId = useProject(state => state.info?.project.id);
  return isShown && projectId !== undefined ? <MemosSheet key={projectId} /> : null;
}

function MemosSheet() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<MemoFilter>(ALL_MEMOS);
  const memoId = useMemoDesk(state => state.memoId);
  const memo = useRow('memo', memoId);
  const shown = useShownMemos(filter);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (memo) openMemos();
    else closeMemos();
  };
  const total = useRows('memo').length;
  const tools = (
    <>
      {memo && <IconButton icon="bullets" label={t('memos.all')} onPress={() => openMemos()} />}
      <IconButton icon="plus" label={t('memos.new')} onPress={() => void beginMemo()} />
      <ExportMenu shown={shown} total={total} />
      <IconButton icon="close" label={t('common.close')} placement="left" onPress={closeMemos} />
    </>
  );
  return (
    <aside className="side-panel memos" onKeyDown={onKeyDown}>
      <Pane title={t('memos.title')} label={t('memos.title')} tools={tools} className="memos__pane">
        {memo ? (
          <MemoEditor key={memo.id} memo={memo} />
        ) : (
          <>
            <MemoSearch filter={filter} onChange={setFilter} shown={shown.length} total={total} />
            <MemoRows memos={shown} isEmpty={total === 0} />
          </>
        )}
      </Pane>
    </aside>
  );
}

function useShownMemos(filter: MemoFilter) {
  const memos = useRows('memo');
  const refs = useRows('memoRef');
  const nameOf = useNames();
  const { compare } = useFormats();
  const all = useMemo(() => listMemos({ memos, refs, nameOf }), [memos, refs, nameOf]);
  return useMemo(() => filterMemos(all, filter, compare), [all, filter, compare]);
}
