import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { Menu } from '../components/menu.tsx';
import { exportMemos } from './memo-actions.ts';
import type { ListedMemo } from './memo-list.ts';

interface ExportMenuProps {
  shown: readonly ListedMemo[];
  total: number;
}

/** Hands out the memos that the list shows, as Markdown or Word. */
export function ExportMenu({ shown, total }: ExportMenuProps) {
  const { t } = useTranslation();
  const ids = shown.length === total ? null : shown.map(each => each.id);
  const entries = (['md', 'docx'] as const).map(format => ({
    id: format,
    label: t(`memos.export.${format}`, { count: shown.length }),
    run: () => void exportMemos(format, ids),
  }));
  return (
    <Menu label={t('memos.export.label')} placement="bottom end" groups={[{ id: 'formats', entries }]}>
      <IconButton icon="download" label={t('memos.export.label')} isDisabled={shown.length === 0} />
    </Menu>
  );
}
