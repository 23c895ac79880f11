import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ModelFilter } from '../../../../shared/api/entities/models.ts';
import { conditionsOf } from '../../../../shared/theory/filter-conditions.ts';
import { Button } from '../../../components/button.tsx';
import { openFilter, useModelUi } from '../../../state/shown-model.ts';
import { FilterPanel } from './filter-panel.tsx';
import './filter.css';

interface FilterButtonProps {
  filter: ModelFilter;
  onChange(filter: ModelFilter): void;
}

/** Says how many conditions the filter has, and opens them. */
export function FilterButton({ filter, onChange }: FilterButtonProps) {
  const { t } = useTranslation();
  const isOpen = useModelUi(state => state.isFilterOpen);
  const count = conditionsOf(filter).length;
  const label = count === 0 ? t('modelViews.filter.buttonNone') : t('modelViews.filter.button', { count });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={openFilter}>
      <Button icon="filter" aria-label={label}>
        {t('modelViews.filter.title')}
        {count > 0 && <span className="filter__count tabular">{count}</span>}
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="popover__dialog filter" aria-label={t('modelViews.filter.title')}>
          <FilterPanel filter={filter} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
