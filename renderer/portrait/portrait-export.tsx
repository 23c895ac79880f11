import { useTranslation } from 'react-i18next';
import { PORTRAIT_SIZES, type PortraitWish } from '../../shared/figure/portrait.ts';
import { RESOLUTIONS, UNIT_DPI } from '../../shared/report/figure-formats.ts';
import { api } from '../api/api.ts';
import { download } from '../api/files.ts';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { useLanguage } from '../i18n/i18n.ts';
import { attempt } from '../state/toasts.ts';

/** Hands out the portraits as they are shown, drawn to print. */
export function PortraitExport({ sourceIds, wish }: { sourceIds: string[]; wish: PortraitWish }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { level, order, most, filter } = wish;
  const cells = PORTRAIT_SIZES.find(size => size === most) ?? PORTRAIT_SIZES[0];
  const { codeIds, coderIds, kinds } = filter;
  const kept = { codeIds: [...codeIds], coderIds: [...coderIds], kinds: [...kinds] };
  const save = (format: 'svg' | 'png', scale?: number) =>
    attempt(async () => {
      const params = { sourceIds, level, order, cells, filter: kept, format, language, scale };
      download(await api.call('report.portrait', params));
    });
  const entries = [
    { id: 'svg', label: t('model.formats.svg'), run: () => void save('svg') },
    ...RESOLUTIONS.map(dpi => ({
      id: `png-${dpi}`,
      label: t('model.formats.png', { dpi }),
      run: () => void save('png', dpi / UNIT_DPI),
    })),
  ];
  return (
    <Menu label={t('model.export')} groups={[{ id: 'picture', title: t('model.exportPicture'), entries }]}>
      <Button isDisabled={sourceIds.length === 0}>{t('model.export')}</Button>
    </Menu>
  );
}
