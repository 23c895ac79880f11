import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import { useRows } from '../state/mirror.ts';
import { openMemos } from './memo-desk.ts';
import { useNames } from './use-names.ts';
import './memos.css';

/** The memos whose text links to one of these things, each leading there; nothing where there is none. */
export function MentionedIn({ ids }: { ids: readonly (string | undefined)[] }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const refs = useRows('memoRef').filter(ref => ref.relation === 'mentions' && ids.includes(ref.targetId));
  const memoIds = [...new Set(refs.map(ref => ref.memoId))];
  if (memoIds.length === 0) return null;
  return (
    <>
      <h4 className="muted small">{t('memos.mentionedIn')}</h4>
      <div className="memos__ties">
        {memoIds.map(id => (
          <Button key={id} className="memo-link" onPress={() => openMemos(id)}>
            <Icon name="memo" size={11} /> {nameOf('memo', id) || '…'}
          </Button>
        ))}
      </div>
    </>
  );
}
