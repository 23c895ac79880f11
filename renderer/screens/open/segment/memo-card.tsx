import { type FocusEvent, lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react';
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

// What reads Markdown is not needed until there is a memo.
const MemoReading = lazy(() =>
  import('../../../memos/memo-reading.tsx').then(({ MemoReading: reading }) => ({ default: reading })),
);

/** A memo to be read and, by a click into it or its pen, written on where it stands; it is kept after a pause. */
export function MemoCard({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { text, change, leave, drop, nameFor } = useMemoText(memo);
  const [isWriting, setWriting] = useState(memo.body.trim() === '');
  const wasAsked = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const kind = t(`open.memo.kinds.${memo.kind}`);
  const write = () => {
    wasAsked.current = true;
    setWriting(true);
  };
  useEffect(() => {
    if (isWriting && wasAsked.current) area.current?.focus();
  }, [isWriting]);
  const remove = () => {
    drop();
    void removeMemo(memo.id);
  };
  return (
    <article
      className="memo"
      aria-label={memo.title || kind}
      onBlur={event => {
        if (text.trim() !== '' && hasLeft(event)) setWriting(false);
      }}
    >
      {memo.title !== '' && <p className="memo__title">{memo.title}</p>}
      {isWriting ? (
        <LinkedText
          memoId={memo.id}
          label={memo.title || kind}
          value={text}
          onChange={change}
          onBlur={leave}
          nameFor={nameFor}
          area={area}
        />
      ) : (
        <ReadOnly body={memo.body} text={text} onWrite={write} />
      )}
      <footer className="memo__foot muted small">
        {kind} · {date(memo.date)}
        <span className="push" />
        {isWriting && <PromptMenu area={area} onChange={change} />}
        {!isWriting && <IconButton icon="edit" label={t('memos.write')} onPress={write} />}
        <IconButton icon="memo" label={t('memos.open')} onPress={() => openMemos(memo.id)} />
        <IconButton icon="trash" label={t('open.memo.remove')} onPress={remove} />
      </footer>
    </article>
  );
}

/** A menu of the memo, which stands elsewhere in the page, does not end the writing; nor does another window. */
function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return false;
  return relatedTarget.closest('[role=menu], [role=dialog]') === null;
}

function ReadOnly({ body, text, onWrite }: { body: string; text: string; onWrite(): void }) {
  const onClick = ({ target }: MouseEvent) => {
    const isOwn = target instanceof Element && target.closest('button') === null;
    // Words that are being selected are to be copied, not written on.
    if (isOwn && getSelection()?.isCollapsed !== false) onWrite();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the pen beside it is the way by keyboard
    <div className="memo__read" onClick={onClick}>
      <Suspense fallback={text}>
        <MemoReading body={body} />
      </Suspense>
    </div>
  );
}
