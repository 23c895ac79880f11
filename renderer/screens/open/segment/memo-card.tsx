import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { PromptMenu } from '../../../components/prompt-menu.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { LinkedText } from '../../../memos/linked-text.tsx';
import { removeMemo } from '../../../memos/memo-actions.ts';
import { openMemos } from '../../../memos/memo-desk.ts';
import { useMemoText } from '../../../memos/use-memo-text.ts';
import './memo.css';

/** A memo to be read and written on where it stands; what is written is kept after a pause. */
export function MemoCard({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { text, change, leave, drop, nameFor } = useMemoText(memo);
  const area = useRef<HTMLTextAreaElement>(null);
  const remove = () => {
    drop();
    void removeMemo(memo.id);
  };
  const kind = t(`open.memo.kinds.${memo.kind}`);
  return (
    <article className="memo" aria-label={memo.title || kind}>
      {memo.title !== '' && <p className="memo__title">{memo.title}</p>}
      <LinkedText
        memoId={memo.id}
        label={memo.title || kind}
        value={text}
        onChange={change}
        onBlur={leave}
        nameFor={nameFor}
        area={area}
      />
      <footer className="memo__foot muted small">
        {kind} · {date(memo.date)}
        <span className="push" />
        <PromptMenu area={area} onChange={change} />
        <IconButton icon="memo" label={t('memos.open')} onPress={() => openMemos(memo.id)} />
        <IconButton icon="trash" label={t('open.memo.remove')} onPress={remove} />
      </footer>
    </article>
  );
}
