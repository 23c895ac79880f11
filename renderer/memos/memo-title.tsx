import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/api/tables.ts';
import { SavedText } from '../components/saved-text.tsx';
import { writeTitle } from './memo-actions.ts';

/** The title of a memo, which need not have one. */
export function MemoTitle({ memo }: { memo: Row<'memo'> }) {
  const { t } = useTranslation();
  return (
    <SavedText
      label={t('memos.titleField')}
      placeholder={t('memos.untitled')}
      value={memo.title}
      isLine
      className="memos__name"
      onSave={title => writeTitle(memo.id, title)}
    />
  );
}
