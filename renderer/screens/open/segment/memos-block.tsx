import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../../shared/api/entities/codes.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { MentionedIn } from '../../../memos/mentioned-in.tsx';
import { useRowMap, useRows } from '../../../state/mirror.ts';
import { typedPlace } from '../../../typed/places.ts';
import { useHasTyped } from '../../../typed/use-typed-text.ts';
import { setOpen, useOpen } from '../open-store.ts';
import { MemoCard } from './memo-card.tsx';
import { NewMemo } from './new-memo.tsx';

interface MemosBlockProps {
  coding: Coding | undefined;
  code: Row<'code'> | undefined;
}

/** Memos on the passage in hand and on its code. */
export function MemosBlock({ coding, code }: MemosBlockProps) {
  const { t } = useTranslation();
  const place = typedPlace.memo({ codingId: coding?.id, codeId: code?.id });
  // What was left unsaved stands where it was typed.
  const hasText = useHasTyped(place);
  const isBegun = useOpen(state => state.memoBegun) || hasText;
  const onCoding = useMemosAbout(coding?.id);
  const ofCode = useMemosAbout(code?.id);
  // A comparison is about both.
  const onCode = ofCode.filter(memo => !onCoding.includes(memo));
  if (!coding && !code) return null;
  const add = (
    <IconButton
      icon="memo"
      label={t('open.memo.add')}
      shortcut="Alt M"
      onPress={() => setOpen({ memoBegun: true })}
    />
  );
  return (
    <PaneBlock title={t('open.memo.title')} tools={add}>
      {isBegun && <NewMemo key={place} coding={coding} code={code} />}
      {onCoding.map(memo => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
      {onCode.length > 0 && code && (
        <h4 className="segment__about muted small">{t('open.memo.onCode', { name: code.name })}</h4>
      )}
      {onCode.map(memo => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
      <MentionedIn ids={[coding?.id, code?.id]} />
      {!isBegun && onCoding.length + onCode.length === 0 && <p className="muted">{t('open.memo.none')}</p>}
    </PaneBlock>
  );
}

function useMemosAbout(targetId: string | undefined): Row<'memo'>[] {
  const refs = useRows('memoRef');
  const memos = useRowMap('memo');
  return useMemo(() => {
    const about = refs.filter(ref => ref.targetId === targetId && ref.relation === 'about');
    return about.flatMap(ref => memos.get(ref.memoId) ?? []).sort((a, b) => b.date - a.date);
  }, [refs, memos, targetId]);
}
