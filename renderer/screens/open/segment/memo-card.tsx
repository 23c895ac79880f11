import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { PromptMenu } from '../../../components/prompt-menu.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { removeMemo, updateMemo } from './memo-actions.ts';
import { MemoText } from './memo-text.tsx';
import './memo.css';

const SAVE_AFTER_MS = 700;

/** A memo to be read and written on where it stands; what is written is kept after a pause. */
export function MemoCard({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { draft, change, flush } = useDraft(memo);
  const area = useRef<HTMLTextAreaElement>(null);
  const kind = t(`open.memo.kinds.${memo.kind}`);
  return (
    <article className="memo" aria-label={memo.title || kind}>
      {memo.title !== '' && <p className="memo__title">{memo.title}</p>}
      <MemoText label={memo.title || kind} value={draft} onChange={change} onBlur={flush} area={area} />
      <footer className="memo__foot muted small">
        {kind} · {date(memo.date)}
        <span className="push" />
        <PromptMenu area={area} onChange={change} />
        <IconButton icon="trash" label={t('open.memo.remove')} onPress={() => void removeMemo(memo.id)} />
      </footer>
    </article>
  );
}

/** What is being written, sent after a pause, on leaving the field and on leaving the passage. */
function useDraft(memo: Row<'memo'>) {
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<{ body: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const { id } = memo;
  const flush = useRef(async () => {
    const kept = pending.current;
    if (!kept) return;
    clearTimeout(kept.timer);
    pending.current = null;
    await updateMemo(id, { body: kept.body });
    // Unless more was written meanwhile, the memo itself is shown again: undo then changes what is seen.
    if (pending.current === null) setDraft(null);
  });
  const change = (body: string) => {
    setDraft(body);
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { body, timer: setTimeout(() => void flush.current(), SAVE_AFTER_MS) };
  };
  useEffect(() => {
    const send = flush.current;
    return () => void send();
  }, []);
  return { draft: draft ?? memo.body, change, flush: () => void flush.current() };
}
