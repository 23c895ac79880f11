import { useTranslation } from 'react-i18next';
import { type PICTURE_FORMATS, RESOLUTIONS, UNIT_DPI } from '../../../../shared/report/figure-formats.ts';
import { api } from '../../../api/api.ts';
import { download } from '../../../api/files.ts';
import { Button } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { useLanguage } from '../../../i18n/i18n.ts';
import { attempt } from '../../../state/toasts.ts';
import { useWish } from './use-structure.ts';

/** Hands out the figure as it is shown, drawn to print. */
export function StructureExport() {
  const { t } = useTranslation();
  const language = useLanguage();
  const wish = useWish();
  const save = (format: (typeof PICTURE_FORMATS)[number], scale?: number) =>
    attempt(async () =>
      download(await api.call('report.dataStructure', { ...wish, format, language, scale })),
    );
  const vectors = (['svg', 'pdf'] as const).map(format => ({
    id: format,
    label: t(`model.formats.${format}`),
    run: () => void save(format),
  }));
  const bitmaps = RESOLUTIONS.map(dpi => ({
    id: `png-${dpi}`,
    label: t('model.formats.png', { dpi }),
    run: () => void save('png', dpi / UNIT_DPI),
  }));
  return (
    <Menu
      label={t('model.export')}
      placement="bottom end"
      groups={[{ id: 'picture', title: t('model.exportPicture'), entries: [...vectors, ...bitmaps] }]}
    >
      <Button variant="primary">{t('model.export')}</Button>
    </Menu>
  );
}
