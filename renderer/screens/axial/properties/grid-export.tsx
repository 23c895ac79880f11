import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { copyText } from '../../../api/clipboard.ts';
import { download } from '../../../api/files.ts';
import { Button } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { useFormats } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/i18n.ts';
import { attempt, notify } from '../../../state/toasts.ts';
import { cellText } from './grid-words.ts';
import { useProperties } from './properties-store.ts';
import { useGrid } from './use-grid.ts';
import { useBy, useCaseName, useShownProperties } from './use-shown.ts';

/** Hands out the grid: to be pasted into a table, or as a file; and the placed quotes themselves. */
export function GridExport() {
  const { t } = useTranslation();
  const [, by] = useBy();
  const language = useLanguage();
  const codeId = useProperties(state => state.codeId);
  const copy = useGridText();
  const save = (what: 'properties' | 'placements') =>
    attempt(async () => download(await api.call('report.csv', { what, language, by, codeId })));
  const entries = [
    { id: 'copy', label: t('properties.grid.copy'), run: () => void copyGrid(copy()) },
    { id: 'csv', label: t('properties.grid.csv'), run: () => void save('properties') },
    { id: 'placed', label: t('properties.grid.csvPlaced'), run: () => void save('placements') },
  ];
  return (
    <Menu label={t('properties.grid.export')} placement="bottom end" groups={[{ id: 'export', entries }]}>
      <Button>{t('properties.grid.export')}</Button>
    </Menu>
  );
}

/** The grid as rows of cells parted by tabs, as tables take them. */
function useGridText(): () => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, by] = useBy();
  const grid = useGrid(by);
  const nameOf = useCaseName(by);
  const properties = useShownProperties();
  return () => {
    const head = [t(`properties.by.${by}`), ...properties.map(property => property.name)];
    const rows = (grid?.rows ?? []).map(row => [
      nameOf(row.caseId),
      ...properties.map(property => {
        const cell = row.cells[grid?.propertyIds.indexOf(property.id) ?? -1];
        return cell ? cellText(t, formats, property, cell) : '';
      }),
    ]);
    return [head, ...rows].map(cells => cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
  };
}

async function copyGrid(text: string): Promise<void> {
  await attempt(async () => {
    await copyText(text);
    notify({ tone: 'done', text: i18next.t('properties.grid.copied') });
  });
}
