import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { PaneBlock } from '../../../components/pane.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';

/** What was thought about a code, newest first. */
export function MemosBlock({ codeId }: { codeId: string }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const memos = useMemosOn(codeId);
  if (memos.length === 0) return null;
  return (
    <PaneBlock title={t('open.memo.title')}>
      {memos.map(memo => (
        <article key={memo.id} className="axial-memo">
          {memo.title !== '' && <p className="axial-memo__title">{memo.title}</p>}
          <p className="axial-memo__text">{memo.body}</p>
          <p className="muted small">
            {t(`open.memo.kinds.${memo.kind}`)} · {date(memo.date)}
          </p>
        </article>
      ))}
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
