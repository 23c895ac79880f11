import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { PaneBlock } from '../../../components/pane.tsx';
import { MentionedIn } from '../../../memos/mentioned-in.tsx';
import { useRow, useRowMap, useRows } from '../../../state/mirror.ts';
import { typedPlace } from '../../../typed/places.ts';
import { useHasTyped } from '../../../typed/use-typed-text.ts';
import { createMemo } from '../../open/segment/memo-actions.ts';
import { MemoCard } from '../../open/segment/memo-card.tsx';
import { MemoDraft } from '../../open/segment/memo-draft.tsx';

/** What was thought about a code, newest first, and a place to think on. */
export function MemosBlock({ codeId }: { codeId: string }) {
  const { t } = useTranslation();
  const code = useRow('code', codeId);
  const memos = useMemosOn(codeId);
  const [isBegun, setBegun] = useState(false);
  const place = typedPlace.memo({ codingId: undefined, codeId });
  // What was left unsaved stands where it was typed.
  const isShown = useHasTyped(place) || isBegun;
  const add = <IconButton icon="memo" label={t('open.memo.add')} onPress={() => setBegun(true)} />;
  return (
    <PaneBlock title={t('open.memo.title')} tools={add}>
      {isShown && (
        <MemoDraft
          key={place}
          place={place}
          isBegun={isBegun}
          label={t('open.memo.onCode', { name: code?.name })}
          onKeep={(body, kind) => createMemo(body, kind, { coding: undefined, codeId })}
          onClose={() => setBegun(false)}
        />
      )}
      {memos.map(memo => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
      <MentionedIn ids={[codeId]} />
      {!isShown && memos.length === 0 && <p className="muted">{t('open.memo.none')}</p>}
    </PaneBlock>
  );
}

function useMemosOn(codeId: string): Row<'memo'>[] {
  const refs = useRows('memoRef');
  const memos = useRowMap('memo');
  return useMemo(() => {
    const about = refs.filter(ref => ref.targetId === codeId && ref.relation === 'about');
    return about.flatMap(ref => memos.get(ref.memoId) ?? []).sort((a, b) => b.date - a.date);
  }, [refs, memos, codeId]);
}
