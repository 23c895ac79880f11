import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Row } from '../../../shared/api/tables.ts';
import { classes } from '../../components/classes.ts';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { useFold } from '../../components/use-fold.ts';
import { useRows } from '../../state/mirror.ts';
import { ArrangeMenu } from './arrange/arrange-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterButton } from './filter/filter-button.tsx';
import { FilterChips } from './filter/filter-chips.tsx';
import { ModelChoice } from './model-choice.tsx';

interface ModelToolbarProps {
  model: Row<'model'>;
  onChange(patch: { level?: ModelLevel; filter?: ModelFilter }): void;
}

const LEVELS = ['main', 'category', 'concept'] as const;
/** Stand for “all sites” and for several among the sites' ids. */
const ALL = 'all';
const SEVERAL = 'several';
/** First the sites fold into a list, then the levels. */
const FOLDS = 2;

/** Which model is shown and what of it: sites, level, filter; and what can be done with it. */
export const ModelToolbar = memo(function ModelToolbar({ model, onChange }: ModelToolbarProps) {
  const { t, i18n } = useTranslation();
  const { id: modelId, level, filter } = model;
  const sites = useRows('site');
  const contents = [i18n.language, ...sites.map(site => site.name)].join(' ');
  const [row, folds] = useFold(FOLDS, contents);
  const LevelChoice = folds > 1 ? Select : Segmented;
  const change = (next: ModelFilter) => onChange({ filter: next });
  return (
    <>
      <div
        className={classes('toolbar', 'model__toolbar', folds === FOLDS && 'model__toolbar--wraps')}
        ref={row}
      >
        <ModelChoice model={model} />
        <SiteChoice filter={filter} onChange={change} isFolded={folds > 0} />
        <LevelChoice
          label={t('model.level')}
          hideLabel
          options={LEVELS.map(id => ({ id, label: t(`model.levels.${id}`) }))}
          value={level}
          onChange={next => onChange({ level: next })}
        />
        <FilterButton filter={filter} onChange={change} />
        <span className="push" />
        <ArrangeMenu model={model} />
        <ExportMenu modelId={modelId} level={level} filter={filter} />
      </div>
      <FilterChips filter={filter} onChange={change} />
    </>
  );
});

interface SiteChoiceProps {
  filter: ModelFilter;
  onChange(filter: ModelFilter): void;
  isFolded: boolean;
}

/** One site or all of them; several together are chosen in the filter. */
function SiteChoice({ filter, onChange, isFolded }: SiteChoiceProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  const { siteIds } = filter;
  const [first = ALL, ...others] = siteIds;
  const value = others.length > 0 ? SEVERAL : first;
  const several = { id: SEVERAL, label: t('common.counts.sites', { count: siteIds.length }) };
  const options = [
    { id: ALL, label: t('model.theory') },
    ...sites.map(({ id, name }) => ({ id, label: name })),
    ...(isFolded && value === SEVERAL ? [several] : []),
  ];
  const choose = (id: string) => {
    if (id !== SEVERAL) onChange({ ...filter, siteIds: id === ALL ? [] : [id] });
  };
  const Choice = isFolded ? Select : Segmented;
  return <Choice label={t('common.sites')} hideLabel options={options} value={value} onChange={choose} />;
}
