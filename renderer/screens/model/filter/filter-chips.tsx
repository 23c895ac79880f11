import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelFilter } from '../../../../shared/api/entities/models.ts';
import {
  conditionKey,
  conditionsOf,
  type FilterCondition,
  withoutCondition,
} from '../../../../shared/theory/filter-conditions.ts';
import { NO_FILTER } from '../../../../shared/theory/model-filter.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { openFilter } from '../../../state/shown-model.ts';
import { useConditionWords } from './condition-words.ts';

interface FilterChipsProps {
  filter: ModelFilter;
  onChange(filter: ModelFilter): void;
}

/** What the filter asks for, each condition with a button that takes it away. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { t } = useTranslation();
  const words = useConditionWords();
  const conditions = conditionsOf(filter);
  const { row, keepFocus } = useFocusAfterRemoval(conditions.length);
  const remove = (condition: FilterCondition, index: number) => {
    keepFocus(index);
    onChange(withoutCondition(filter, condition));
  };
  if (conditions.length === 0) return null;
  return (
    <fieldset className="model__conditions" ref={row} aria-label={t('modelViews.filter.active')}>
      {conditions.map((condition, index) => (
        <Chip
          key={conditionKey(condition)}
          onPress={() => openFilter(true)}
          onRemove={{ label: words(condition), run: () => remove(condition, index) }}
        >
          {words(condition)}
        </Chip>
      ))}
      <Button variant="quiet" className="model__clear" onPress={() => onChange({ ...NO_FILTER })}>
        {t('modelViews.filter.clear')}
      </Button>
    </fieldset>
  );
}

/** The button that took a chip away goes with it; the focus moves on to the next one. */
function useFocusAfterRemoval(count: number) {
  const row = useRef<HTMLFieldSetElement>(null);
  const removed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the chips that are left once their number changed.
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = row.current?.querySelectorAll<HTMLElement>('.chip__remove') ?? [];
    buttons[Math.min(removed.current, buttons.length - 1)]?.focus();
    removed.current = null;
  }, [count]);
  const keepFocus = (index: number) => {
    removed.current = index;
  };
  return { row, keepFocus };
}
