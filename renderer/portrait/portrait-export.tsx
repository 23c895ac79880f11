import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PORTRAIT_SIZES, type PortraitWish } from '../../shared/figure/portrait.ts';
import { RESOLUTIONS, UNIT_DPI } from '../../shared/report/figure-formats.ts';
import { api } from '../api/api.ts';
import { copyPicture } from '../api/clipboard.ts';
import { download, fileBytes } from '../api/files.ts';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { hasCommandKey } from '../frame/platform.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { attempt, notify } from '../state/toasts.ts';

/** Hands out the portraits as they are shown, drawn to print: as a file, or on the clipboard. */
export function PortraitExport({ sourceIds, wish }: { sourceIds: string[]; wish: PortraitWish }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { level, order, most, filter } = wish;
  const cells = PORTRAIT_SIZES.find(size => size === most) ?? PORTRAIT_SIZES[0];
  const { codeIds, coderIds, kinds } = filter;
  const kept = { codeIds: [...codeIds], coderIds: [...coderIds], kinds: [...kinds] };
  const draw = (format: 'svg' | 'png', scale?: number) =>
    api.call('report.portrait', { sourceIds, level, order, cells, filter: kept, format, language, scale });
  const save = (format: 'svg' | 'png', scale?: number) =>
    attempt(async () => download(await draw(format, scale)));
  const copy = () =>
    attempt(async () => {
      await copyPicture(draw('png').then(fileBytes));
      notify({ tone: 'done', text: t('portrait.copied') });
    });
  useCopyKey(() => void copy());
  const entries = [
    { id: 'svg', label: t('model.formats.svg'), run: () => void save('svg') },
    ...RESOLUTIONS.map(dpi => ({
      id: `png-${dpi}`,
      label: t('model.formats.png', { dpi }),
      run: () => void save('png', dpi / UNIT_DPI),
    })),
  ];
  return (
    <>
      <Button isDisabled={sourceIds.length === 0} onPress={() => void copy()}>
        {t('portrait.copy')}
      </Button>
      <Menu label={t('model.export')} groups={[{ id: 'picture', title: t('model.exportPicture'), entries }]}>
        <Button isDisabled={sourceIds.length === 0}>{t('model.export')}</Button>
      </Menu>
    </>
  );
}

/** The key that copies, unless words are selected: those are what is copied then. */
function useCopyKey(copy: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || event.shiftKey || !hasCommandKey(event)) return;
      if (event.isComposing || event.repeat || !(getSelection()?.isCollapsed ?? true)) return;
      event.preventDefault();
      copy();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [copy]);
}
