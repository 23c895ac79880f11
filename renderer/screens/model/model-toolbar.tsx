import { useTranslation } from 'react-i18next';
import type { ModelFilter, ModelLevel } from '../../../shared/api/entities/models.ts';
import { api } from '../../api/api.ts';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { useRows } from '../../state/mirror.ts';
import { attempt } from '../../state/toasts.ts';
import { ExportMenu } from './export-menu.tsx';

interface ModelToolbarProps {
  modelId: string;
  level: ModelLevel;
  filter: ModelFilter;
  onChange(patch: { level?: ModelLevel; filter?: ModelFilter }): void;
}

const LEVELS = ['main', 'category', 'concept'] as const;
const MINIMUMS = ['0', '1', '2', '3', '5', '10'] as const;
/** Stands for “all sites” among the sites' ids. */
const ALL = 'all';

/** What the model shows: sites, level, least number of quotes; and what can be done with it. */
export function ModelToolbar({ modelId, level, filter, onChange }: ModelToolbarProps) {
  const { t } = useTranslation();
  const sites = useRows('site');
  const siteOptions = [
    { id: ALL, label: t('model.theory') },
    ...sites.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className="toolbar model__toolbar">
      <Segmented
        label={t('common.sites')}
        options={siteOptions}
        value={filter.siteIds[0] ?? ALL}
        onChange={id => onChange({ filter: { ...filter, siteIds: id === ALL ? [] : [id] } })}
      />
      <Segmented
        label={t('model.level')}
        options={LEVELS.map(id => ({ id, label: t(`model.levels.${id}`) }))}
        value={level}
        onChange={next => onChange({ level: next })}
      />
      <span className="push" />
      <Select
        label={t('model.minQuotes')}
        hideLabel
        options={MINIMUMS.map(id => ({
          id,
          label: id === '0' ? t('model.allLinks') : t('model.atLeast', { count: Number(id) }),
        }))}
        value={String(filter.minQuotes)}
        onChange={id => onChange({ filter: { ...filter, minQuotes: Number(id) } })}
      />
      <Button onPress={() => attempt(() => api.call('models.tidy', { modelId, level }))}>
        {t('model.tidy')}
      </Button>
      <ExportMenu modelId={modelId} level={level} filter={filter} />
    </div>
  );
}
