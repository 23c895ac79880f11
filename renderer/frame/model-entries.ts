import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionsOf } from '../../shared/theory/filter-conditions.ts';
import { useRows } from '../state/mirror.ts';
import { clearFilter, copyModel } from '../state/model-actions.ts';
import { askAboutModel, openFilter, showModel, useShownModel } from '../state/shown-model.ts';
import { goTo } from '../state/ui.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** What the palette can do with the models of the project. */
export function useModelEntries(): PaletteEntry[] {
  const { t } = useTranslation();
  const models = useRows('model');
  const shown = useShownModel();
  return useMemo(() => {
    const inModel = (act: () => void) => () => {
      goTo('model');
      act();
    };
    const make: PaletteEntry = {
      id: 'model:new',
      label: t('modelViews.new'),
      icon: 'plus',
      run: inModel(() => askAboutModel('new')),
    };
    if (shown === undefined) return [make];
    const { id, name } = shown;
    const others = models.filter(model => model.id !== id);
    const own: PaletteEntry[] = [
      {
        id: 'model:filter',
        label: t('modelViews.palette.filter'),
        icon: 'filter',
        run: inModel(() => openFilter(true)),
      },
      {
        id: 'model:copy',
        label: t('modelViews.palette.copy', { name }),
        icon: 'copy',
        run: inModel(() => void copyModel(shown)),
      },
      {
        id: 'model:rename',
        label: t('modelViews.palette.rename', { name }),
        icon: 'edit',
        run: inModel(() => askAboutModel('rename')),
      },
    ];
    const clear: PaletteEntry = {
      id: 'model:clear',
      label: t('modelViews.palette.clear', { name }),
      icon: 'filter',
      run: inModel(() => void clearFilter(id)),
    };
    const remove: PaletteEntry = {
      id: 'model:remove',
      label: t('modelViews.palette.remove', { name }),
      icon: 'trash',
      run: inModel(() => askAboutModel('remove')),
    };
    return [
      ...others.map(model => ({
        id: `model:show:${model.id}`,
        label: t('modelViews.palette.show', { name: model.name }),
        icon: 'model' as const,
        run: inModel(() => showModel(model.id)),
      })),
      ...own,
      ...(conditionsOf(shown.filter).length > 0 ? [clear] : []),
      make,
      ...(others.length > 0 ? [remove] : []),
    ];
  }, [t, models, shown]);
}
