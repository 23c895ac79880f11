import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/api/tables.ts';
import { conditionsOf } from '../../../shared/theory/filter-conditions.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useRowMap } from '../../state/mirror.ts';
import { clearFilter } from '../../state/model-actions.ts';
import { askAboutModel } from '../../state/shown-model.ts';
import { goTo } from '../../state/ui.ts';
import type { Graph } from './use-model-view.ts';

/** Says why no arrow is drawn and what to do: the filter hides them, they lie inside the factors, or there are none. */
export function NothingDrawn({ model, graph }: { model: Row<'model'>; graph: Graph }) {
  const { t } = useTranslation();
  const hasLinks = useRowMap('link').size > 0;
  if (hasLinks && conditionsOf(model.filter).length > 0)
    return (
      <EmptyState
        icon="filter"
        title={t('modelViews.filter.emptyTitle')}
        hint={t('modelViews.filter.emptyHint')}
      >
        <Button variant="primary" onPress={() => void clearFilter(model.id)}>
          {t('modelViews.filter.clear')}
        </Button>
      </EmptyState>
    );
  if (graph.internal > 0)
    return (
      <EmptyState
        icon="model"
        title={t('modelViews.filter.insideTitle')}
        hint={t('modelViews.filter.insideHint')}
      />
    );
  return (
    <EmptyState icon="model" title={t('model.emptyTitle')} hint={t('model.emptyHint')}>
      <Button onPress={() => goTo('open')}>{t('frame.titles.open')}</Button>
    </EmptyState>
  );
}

/** Stands where the last model was taken away by undoing what made it. */
export function NoModel() {
  const { t } = useTranslation();
  return (
    <EmptyState icon="model" title={t('modelViews.noneTitle')} hint={t('modelViews.noneHint')}>
      <Button variant="primary" onPress={() => askAboutModel('new')}>
        {t('modelViews.new')}
      </Button>
    </EmptyState>
  );
}
