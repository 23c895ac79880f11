import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { Button } from '../components/button.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { PromptMenu } from '../components/prompt-menu.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Select } from '../components/select.tsx';
import { useFormats } from '../i18n/format.ts';
import { useRow } from '../state/mirror.ts';
import { LinkedText } from './linked-text.tsx';
import { changeMemo, quoteInStoryline, removeMemo } from './memo-actions.ts';
import { dragMemo, openMemos } from './memo-desk.ts';
import { MEMO_KINDS } from './memo-list.ts';
import { MemoReading } from './memo-reading.tsx';
import { MemoTies } from './memo-ties.tsx';
import { MemoTitle } from './memo-title.tsx';
import { useMemoText } from './use-memo-text.ts';

/** One memo: read, or written, with what it is about and where it is mentioned. */
export function MemoEditor({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [mode, setMode] = useState<'write' | 'read'>(memo.body === '' ? 'write' : 'read');
  const coder = useRow('coder', memo.coderId);
  const { text, change, leave, drop, nameFor } = useMemoText(memo);
  const area = useRef<HTMLTextAreaElement>(null);
  const article = useRef<HTMLElement>(null);
  // What led here may be gone, and the focus with it.
  useEffect(() => article.current?.focus(), []);
  useEffect(() => {
    if (mode === 'write') area.current?.focus();
  }, [mode]);
  const show = (next: typeof mode) => {
    leave();
    setMode(next);
  };
  const remove = () => {
    drop();
    openMemos();
    void removeMemo(memo.id);
  };
  return (
    <article
      ref={article}
      className="memos__memo"
      tabIndex={-1}
      aria-label={memo.title || t(`open.memo.kinds.${memo.kind}`)}
    >
      <MemoTitle memo={memo} />
      <div className="memos__line">
        <Select
          label={t('open.memo.kind')}
          hideLabel
          options={MEMO_KINDS.map(id => ({ id, label: t(`open.memo.kinds.${id}`) }))}
          value={memo.kind}
          onChange={kind => void changeMemo({ id: memo.id, kind })}
        />
        <span className="muted small ellipsis">
          {[date(memo.date), coder?.name].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div className="memos__line">
        <Segmented
          label={t('memos.view')}
          options={(['read', 'write'] as const).map(id => ({ id, label: t(`memos.${id}`) }))}
          value={mode}
          onChange={show}
        />
        <span className="push" />
        {mode === 'write' && <PromptMenu area={area} onChange={change} />}
        <IconButton icon="trash" label={t('open.memo.remove')} onPress={remove} />
      </div>
      {mode === 'read' ? (
        <MemoReading body={memo.body} />
      ) : (
        <>
          <LinkedText
            memoId={memo.id}
            label={t('memos.text')}
            value={text}
            onChange={change}
            onBlur={leave}
            nameFor={nameFor}
            area={area}
            className="memos__text"
          />
          <p className="muted small">{t('memos.signs')}</p>
        </>
      )}
      <div className="memos__line">
        <Button icon="quotation" onPress={() => quoteInStoryline(memo.id)}>
          {t('memos.quote')}
        </Button>
        <DragGrip memoId={memo.id} />
      </div>
      <MemoTies memo={memo} />
    </article>
  );
}

/** Takes the memo to the storyline by mouse; by keyboard the button beside it does. */
function DragGrip({ memoId }: { memoId: string }) {
  const { t } = useTranslation();
  return (
    <span
      className="memos__grip muted small"
      aria-hidden="true"
      draggable
      onDragStart={event => dragMemo(event, memoId)}
    >
      ⠿ {t('memos.drag')}
    </span>
  );
}
